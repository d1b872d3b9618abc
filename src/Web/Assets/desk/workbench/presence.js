// Who else is in the article, and which block each of them writes in. It is told while one is there, and forgotten when not.
import { at, bench, formIn, me, rowOf, rowsIn, says } from './page.js';

const every = 20000;
const goneAfter = 45000;
const here = new Map(); // name -> { block, seen }
let block = '';

const token = () => document.querySelector('[name=__RequestVerificationToken]')?.value ?? '';

const bodyOf = (leaves) => new URLSearchParams({ __RequestVerificationToken: token(), block, ...(leaves && { leaves: 'true' }) });

async function tell() {
  if (!bench() || document.hidden) return;
  try {
    const answer = await fetch(`${at()}/here`, { method: 'POST', body: bodyOf(false), headers: { 'HX-Request': 'true' } });
    if (!answer.ok) return;
    for (const one of await answer.json()) hear(one);
    show();
  } catch {
    // Nobody is told while the line is cut.
  }
}

function hear({ edition, name, block: place, left }) {
  if (name === me() || (edition && edition !== bench().dataset.edition)) return;
  if (left) here.delete(name);
  else here.set(name, { block: place, seen: Date.now() });
}

function show() {
  for (const [name, { seen }] of here) if (Date.now() - seen > goneAfter) here.delete(name);
  const list = document.querySelector('#present ul');
  if (!list) return;
  const names = [...here.keys()].sort();
  if (list.dataset.names !== names.join()) {
    list.dataset.names = names.join();
    list.replaceChildren(...names.map((name) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('bdi'), { textContent: name }));
      return item;
    }));
    document.getElementById('present').hidden = names.length === 0;
  }
  for (const row of rowsIn(document)) mark(row, names.filter((name) => here.get(name).block === row.dataset.key));
}

function mark(row, names) {
  const old = row.querySelector(':scope > .writes-here');
  if (names.length === 0) return old?.remove();
  const text = says('Writes', names.join(', '));
  if (old) {
    if (old.textContent !== text) old.textContent = text;
    return;
  }
  const told = Object.assign(document.createElement('p'), { className: 'writes-here', textContent: text });
  told.dir = 'auto';
  row.prepend(told);
}

document.addEventListener('live:presence', ({ detail }) => {
  hear(detail);
  show();
});
document.addEventListener('rows-changed', show);
document.addEventListener('focusin', ({ target }) => {
  const row = rowOf(target);
  const now = row && formIn(row)?.contains(target) ? row.dataset.key : '';
  if (now === block) return;
  block = now;
  tell();
});
document.addEventListener('live:hello', tell);
setInterval(() => {
  tell();
  show();
}, every);
window.addEventListener('pagehide', () => bench() && navigator.sendBeacon(`${at()}/here`, bodyOf(true)));
