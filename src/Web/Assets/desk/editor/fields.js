// Puts an editor in the place of a block's plain field. The field stays in its form, out of sight, and always holds the same text,
// so that whatever sends the form sends what was written.
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { areaOf, formOf } from '../field.js';
import { contentOf, docOf } from './schema.js';
import { plugins } from './plugins.js';

const views = new Map(); // form -> its editor

export const viewOf = (form) => views.get(form);
export const formOfView = (view) => formOf(view.dom);

// What one types in: the editor, or the plain field while there is none.
export const controlOf = (form) => views.get(form)?.dom ?? areaOf(form);

export const contentIn = (form) => ({ text: areaOf(form).value, marks: JSON.parse(areaOf(form).dataset.marks || '[]') });

const named = (form, name) =>
  form.querySelector(`:scope > input[name=${name}]`) ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));

export const setHidden = (form, name, value) => (named(form, name).value = value);

export function mount(form) {
  if (views.has(form)) return views.get(form);
  const area = areaOf(form);
  const content = contentIn(form);
  const focused = document.activeElement === area && [area.selectionStart, area.selectionEnd];
  const host = document.createElement('div');
  area.before(host);
  const view = new EditorView({ mount: host }, {
    state: EditorState.create({ doc: docOf(content), plugins: plugins(form) }),
    attributes: attributesOf(area),
    dispatchTransaction: (transaction) => apply(form, view, transaction),
  });
  views.set(form, view);
  area.hidden = true;
  area.removeAttribute('aria-label');
  setHidden(form, 'marks', JSON.stringify(content.marks));
  if (focused) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, ...focused)));
    view.focus();
  }
  form.dispatchEvent(new Event('editor-mounted', { bubbles: true }));
  return view;
}

function attributesOf(area) {
  const kept = ['aria-label', 'aria-describedby', 'aria-invalid', 'lang', 'dir', 'spellcheck'];
  return {
    ...Object.fromEntries(kept.filter((name) => area.hasAttribute(name)).map((name) => [name, area.getAttribute(name)])),
    class: 'text block-text',
    role: 'textbox',
    'aria-multiline': 'true',
  };
}

function apply(form, view, transaction) {
  view.updateState(view.state.apply(transaction));
  if (!transaction.docChanged) return;
  const { text, marks } = contentOf(view.state.doc);
  const area = areaOf(form);
  area.value = text;
  area.dataset.marks = JSON.stringify(marks);
  setHidden(form, 'marks', area.dataset.marks);
  if (!transaction.getMeta('loaded')) area.dispatchEvent(new Event('input', { bubbles: true }));
}

// Another text in place of the one that stands there: undone like any other edit.
export function write(form, content, { loaded = false } = {}) {
  const view = mount(form);
  const doc = docOf(content);
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta('loaded', loaded));
}

export function focusAt(form, at) {
  const view = mount(form);
  const place = Math.max(0, Math.min(at, view.state.doc.content.size));
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)).scrollIntoView());
  view.focus();
}

export function selectionNow(view) {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection();
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
  const { selection, doc, tr } = view.state;
  if (anchor !== selection.anchor || head !== selection.head) view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)));
}

export function dropGone() {
  for (const [form, view] of views) {
    if (form.isConnected) continue;
    view.destroy();
    views.delete(form);
  }
}
