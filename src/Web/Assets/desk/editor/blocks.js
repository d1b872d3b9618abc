// Blocks of an original that begin, join and change their kind while one writes. A translation keeps the blocks of its source.
import { adopt, arrange } from '../arranging.js';
import { areaOf, refuse } from '../field.js';
import { htmx } from '../htmx.js';
import { forgetForm, isFailed, isMade, sentBy } from '../saving.js';
import { after, flush, idle } from '../sending.js';
import { noLine } from '../words.js';
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
export function begin(before, { kind, content, id = newId() }) {
  const holder = document.createElement('div');
  holder.innerHTML = template().innerHTML.replaceAll('NEWBLOCK', id);
  const row = holder.firstElementChild;
  before.after(row);
  htmx.process(row);
  const form = formIn(row);
  form.dataset.begun = 'true';
  setHidden(form, 'after', formIn(before)?.id ?? '');
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
  if (from === 0 && rest.text.trim() !== '' && isBody(row)) {
    begin(row.previousElementSibling, { kind: 'paragraph', content: { text: '', marks: [] } });
    focusAt(form, 0);
    return true;
  }
  const goesOn = isBody(row) && row.dataset.kind !== 'heading' && (rest.text.trim() !== '' || (row.dataset.kind === 'list-item' && doc.content.size > 0));
  const made = begin(row, { kind: goesOn ? row.dataset.kind : 'paragraph', content: rest });
  if (to < doc.content.size || from < to) view.dispatch(view.state.tr.delete(from, doc.content.size));
  if (rest.text.trim() !== '' && !form.dataset.begun) after(cut(form, made), form, made);
  focusAt(made, 0);
  return true;
}

// Told as a cut, so that no translation of the whole goes stale.
async function cut(form, made) {
  const texts = [contentIn(form).text, contentIn(made).text];
  await idle(form);
  const seen = form.querySelector('[name=seen]').value;
  const fields = [...texts.map((text) => ['text', text]), ['seen', seen], ['name', made.id], ...sentBy(form).map((text) => ['sent', text])];
  const rows = await arrange(form, 'split', fields);
  if (!rows) return;
  adopt(form, rows);
  if (adopt(made, rows)) isMade(made);
}

export function join(form, view) {
  const row = rowOf(form);
  const before = row?.previousElementSibling;
  if (!view.state.selection.empty || view.state.selection.from > 0 || !isBody(row) || !formIn(before)) return false;
  if (isBody(before) || contentIn(form).text === '') joinInto(formIn(before), form);
  return true;
}

export function joinNext(form, view) {
  const row = rowOf(form);
  const next = row?.nextElementSibling;
  if (!view.state.selection.empty || view.state.selection.to < view.state.doc.content.size || !isBody(row) || !isBody(next) || !formIn(next)) return false;
  joinInto(form, formIn(next));
  return true;
}

// Both are stored, then joined by the newsroom, which says how the whole reads.
async function joinInto(target, form) {
  const at = contentIn(target).text.length;
  const isEmpty = contentIn(form).text.trim() === '';
  const isOnlyHere = form.dataset.begun && isEmpty;
  if (isEmpty) focusAt(target, at);
  const cut = () => refuse(form, noLine());
  if (!isOnlyHere && !(await flush(target) && await flush(form))) return isFailed(target) || isFailed(form) ? cut() : null;
  const rows = isOnlyHere || await arrange(form, isEmpty ? 'remove' : 'merge', [], cut);
  if (!rows) return null;
  const whole = isEmpty ? null : adopt(target, rows);
  forgetForm(form);
  rowOf(form).remove();
  dropGone();
  if (!whole) return null;
  write(target, whole, { loaded: true });
  return focusAt(target, Math.min(at, whole.text.length));
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
