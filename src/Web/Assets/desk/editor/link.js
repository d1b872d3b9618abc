// Asks for the address of a link. The newsroom checks it again: readers are sent to web pages and mail addresses only.
import { TextSelection } from 'prosemirror-state';
import { schema } from './schema.js';

const dialog = () => document.getElementById('link');
const type = schema.marks.link;

// "example.org/a" is meant as a web page, "a@example.org" as a mailbox; null where it is neither.
export function addressOf(typed) {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:)/i.test(text)) return URL.canParse(text) ? text : null;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s:/]+\.[^\s:/]{2,}(:\d+)?(\/\S*)?$/.test(text) && URL.canParse(`https://${text}`) ? `https://${text}` : null;
}

// The link that the cursor stands in, else the selection.
function rangeOf(state) {
  const { from, to, empty } = state.selection;
  if (!empty) return { from, to, href: hrefAt(state, from, to) };
  let range = { from, to, href: null };
  state.doc.forEach((node, at) => {
    const mark = type.isInSet(node.marks);
    if (!mark || at > from || at + node.nodeSize < from) return;
    const joined = range.href === mark.attrs.href && range.to === at;
    range = { from: joined ? range.from : at, to: at + node.nodeSize, href: mark.attrs.href };
  });
  return range;
}

function hrefAt(state, from, to) {
  let href = null;
  state.doc.nodesBetween(from, to, (node) => (href ??= type.isInSet(node.marks)?.attrs.href ?? null));
  return href;
}

function link(view, { from, to }, href) {
  let { tr } = view.state;
  if (from === to) tr = tr.insertText(href.replace(/^mailto:/, ''), from);
  const end = from === to ? from + href.replace(/^mailto:/, '').length : to;
  tr = tr.removeMark(from, end, type).addMark(from, end, type.create({ href }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(type));
}

export function askForLink(view) {
  if (!dialog()) return false;
  const range = rangeOf(view.state);
  const input = dialog().querySelector('input');
  input.value = range.href ?? '';
  input.setCustomValidity('');
  input.oninput = () => input.setCustomValidity('');
  const remove = dialog().querySelector('[value=remove]');
  remove.hidden = range.href === null;
  dialog().querySelector('form').onsubmit = (event) => {
    if (event.submitter?.value !== 'set') return;
    const href = addressOf(input.value);
    if (href) return;
    event.preventDefault();
    input.setCustomValidity(dialog().dataset.refused);
    input.reportValidity();
  };
  dialog().onclose = () => {
    const chosen = dialog().returnValue;
    dialog().returnValue = '';
    if (chosen === 'set') link(view, range, addressOf(input.value));
    if (chosen === 'remove') view.dispatch(view.state.tr.removeMark(range.from, range.to, type));
    view.focus();
  };
  dialog().showModal();
  input.select();
  return true;
}
