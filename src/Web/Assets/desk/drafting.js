// While a machine drafts, its panel comes anew every few seconds. What it has drafted since takes the place of the rows that
// nobody has begun; where somebody writes, nothing changes under their hands.
const panel = () => document.getElementById('drafting');
let drafted = null;

const isUntouched = (row) =>
  row.querySelector('.badge[data-state="untranslated"]') && !row.querySelector('textarea')?.value && !row.contains(document.activeElement);

const keyOf = (row) => row.querySelector('form[data-saves]')?.id;

async function show() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const rows = new Map([...page.querySelectorAll('.pair')].map((row) => [keyOf(row), row]));
  for (const row of [...document.querySelectorAll('.pair')].filter(isUntouched)) {
    const now = rows.get(keyOf(row));
    if (now?.querySelector('.badge[data-state="machine"]')) replace(row, now);
  }
  for (const before of document.querySelectorAll('#progress, [id^="unsettled-"]')) {
    const now = page.getElementById(before.id);
    if (now) replace(before, now);
  }
  document.dispatchEvent(new Event('drafts:shown'));
}

function replace(before, now) {
  const taken = document.adoptNode(now);
  before.replaceWith(taken);
  window.htmx.process(taken);
}

document.addEventListener('DOMContentLoaded', () => {
  drafted = panel()?.dataset.drafted;
});

document.addEventListener('htmx:after:swap', () => {
  const now = panel()?.dataset.drafted;
  if (now === undefined || now === drafted) return;
  drafted = now;
  show();
});
