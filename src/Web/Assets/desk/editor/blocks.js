// Blocks of an original that begin, join and change their kind while one writes. A translation keeps the blocks of its source.
import { htmx } from '../htmx.js';
import { remove } from '../removing.js';
import { flush, forgetForm } from '../saving.js';
import { areaOf } from '../field.js';
import { contentIn, dropGone, focusAt, mount, setHidden, viewOf, write } from './fields.js';
import { watch } from './mounting.js';
import { contentOf, docOf } from './schema.js';

const body = ['paragraph', 'heading', 'list-item', 'quotation'];
const rowOf = (form) => form.closest('.written');
const formIn = (row) => row?.querySelector('form[data-saves]');
const isBody = (row) => body.includes(row?.dataset.kind);

export const template = () => document.getElementById('new-block');

// Ids as the newsroom makes them (Ids.cs).
function newId() {
  const letters = 'bcdfghjkmnpqrstvwxyz';
  const alphabet = '23456789' + letters;
  const random = crypto.getRandomValues(new Uint32Array(8));
  return [...random].map((number, at) => (at === 0 ? letters[number % letters.length] : alphabet[number % alphabet.length])).join('');
}

// A new block on the page, behind a row; its first save makes it in the newsroom.
export function begin(after, { kind, content, id = newId() }) {
  const holder = document.createElement('div');
  holder.innerHTML = template().innerHTML.replaceAll('NEWBLOCK', id);
  const row = holder.firstElementChild;
  after.after(row);
  htmx.process(row);
  const form = formIn(row);
  form.dataset.begun = 'true';
  setHidden(form, 'after', formIn(after)?.id ?? '');
  changeKind(row, form, kind);
  const area = areaOf(form);
  area.value = content.text;
  area.dataset.marks = JSON.stringify(content.marks);
  mount(form);
  watch(row);
  area.dispatchEvent(new Event('input', { bubbles: true }));
  return form;
}

function changeKind(row, form, kind) {
  row.dataset.kind = kind;
  setHidden(form, 'kind', kind);
}

export function setKind(form, kind) {
  const row = rowOf(form);
  if (!isBody(row) || row.dataset.kind === kind) return;
  changeKind(row, form, kind);
  areaOf(form).dispatchEvent(new Event('input', { bubbles: true }));
  form.dispatchEvent(new Event('kind-changed', { bubbles: true }));
}

export function split(form, view) {
  const row = rowOf(form);
  if (!row || !template()) return true;
  const { from, to } = view.state.selection;
  const { doc } = view.state;
  const rest = contentOf(doc.cut(to));
  const kind = row.dataset.kind === 'list-item' && rest.text === '' && doc.content.size > 0 ? 'list-item' : isBody(row) && rest.text !== '' ? row.dataset.kind : 'paragraph';
  if (to < doc.content.size || from < to) view.dispatch(view.state.tr.delete(from, doc.content.size));
  focusAt(begin(row, { kind, content: rest }), 0);
  return true;
}

export function join(form, view) {
  const row = rowOf(form);
  const before = row?.previousElementSibling;
  if (!view.state.selection.empty || view.state.selection.from > 0 || !isBody(row) || !formIn(before)) return false;
  if (!isBody(before) && contentIn(form).text !== '') return false;
  joinInto(formIn(before), form);
  return true;
}

export function joinNext(form, view) {
  const row = rowOf(form);
  const next = row?.nextElementSibling;
  if (!view.state.selection.empty || view.state.selection.to < view.state.doc.content.size || !isBody(row) || !isBody(next) || !formIn(next)) return false;
  joinInto(form, formIn(next));
  return true;
}

// The text stands in the block before it, and is stored there, before its own block goes.
async function joinInto(target, form) {
  const [first, second] = [contentIn(target), contentIn(form)];
  const gap = first.text !== '' && second.text !== '' && !/\s$/.test(first.text) ? ' ' : '';
  const at = first.text.length + gap.length;
  if (second.text !== '') {
    const moved = second.marks.map((mark) => ({ ...mark, start: mark.start + at }));
    write(target, { text: first.text + gap + second.text, marks: [...first.marks, ...moved] });
  }
  focusAt(target, second.text === '' ? first.text.length : at);
  const row = rowOf(form);
  row.hidden = true;
  const stored = second.text === '' || (await flush(target));
  const gone = stored && (form.dataset.begun ? true : await remove(form));
  if (!gone) {
    row.hidden = false;
    return;
  }
  forgetForm(form);
  row.remove();
  dropGone();
}

// Several passages at the cursor: the first goes on from the text before it, the last on to the text behind it.
export function insertPassages(form, view, passages) {
  const { from, to } = view.state.selection;
  const rest = view.state.doc.cut(to);
  const [first, ...others] = passages;
  view.dispatch(view.state.tr.replaceWith(from, view.state.doc.content.size, docOf(first).content));
  let row = rowOf(form);
  let last = form;
  for (const passage of others) {
    last = begin(row, { kind: passage.kind, content: passage });
    row = rowOf(last);
  }
  const end = viewOf(last).state.doc.content.size;
  if (rest.content.size > 0) viewOf(last).dispatch(viewOf(last).state.tr.insert(end, rest.content));
  focusAt(last, end);
}
