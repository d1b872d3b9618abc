// Tells calmly what waits in this browser, and puts back what earlier pages of the article have left behind.
import { areaOf, articleOf } from '../field.js';
import { forgetNamed, leftBehind } from '../keeping.js';
import { held, lastStatus } from '../saving.js';
import { resume } from '../sending.js';
import { ofNumber, text } from '../words.js';
import { begin } from './blocks.js';
import { contentIn, write } from './fields.js';

const banner = () => document.getElementById('waiting');

const why = (status) => (status === 401 ? 'signedOut' : navigator.onLine ? 'unreachable' : 'offline');

function tell() {
  const count = held().length;
  const said = count === 0 ? '' : `${text(why(lastStatus()))} ${ofNumber('waits', count)}`;
  const place = banner().querySelector('[data-waits]');
  if (place.textContent !== said) place.textContent = said;
  banner().hidden = said === '' && !banner().querySelector('[data-left] li');
}

export async function startWaiting() {
  if (!banner()) return;
  document.addEventListener('saving-changed', tell);
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  const first = document.querySelector('form[data-saves]');
  const done = new Set();
  for (const { name, entry } of await leftBehind(document.body.dataset.account, first && articleOf(first))) {
    const form = done.has(entry.place) ? null : formFor(entry);
    if (!form) offer(name, entry);
    else {
      done.add(entry.place);
      if (entry.text !== areaOf(form).value || !sameMarks(entry, form)) write(form, { text: entry.text, marks: JSON.parse(entry.marks) });
      resume(form, entry).then(tell);
      forgetNamed(name);
    }
  }
  tell();
}

const sameMarks = (entry, form) => entry.marks === JSON.stringify(contentIn(form).marks);

// Its field on this page; a block that was only begun is begun again.
function formFor(entry) {
  const there = document.getElementById(entry.place);
  if (there?.matches('form[data-saves]')) return there;
  if (!entry.after || there) return null;
  const rows = [...document.querySelectorAll('.written')];
  const after = rows.find((row) => row.querySelector(`form[data-saves]#${CSS.escape(entry.after)}`)) ?? rows.at(-1);
  return after && begin(after, { kind: entry.kind, content: { text: entry.text, marks: JSON.parse(entry.marks) }, id: entry.place });
}

// A text whose place is gone, or taken by a newer one, is shown to be copied or thrown away.
function offer(name, entry) {
  const list = banner().querySelector('[data-left]');
  const item = document.createElement('li');
  const words = Object.assign(document.createElement('p'), { className: 'text', lang: entry.lang, dir: entry.dir, textContent: entry.text });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button small', textContent: text('discard') });
  button.addEventListener('click', () => {
    forgetNamed(name);
    item.remove();
    tell();
  });
  item.append(words, button);
  list.append(item);
  banner().querySelector('[data-left-head]').hidden = false;
}
