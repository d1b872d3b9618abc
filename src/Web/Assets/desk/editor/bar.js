// The bar of marks and kinds above the text. It speaks of the field that the cursor was in last, and gives the cursor back.
import { toggleMark } from 'prosemirror-commands';
import { Plugin } from 'prosemirror-state';
import { setKind } from './blocks.js';
import { isPlain } from '../field.js';
import { formOfView } from './fields.js';
import { askForLink } from './link.js';
import { schema } from './schema.js';

let current = null;

const bar = () => document.getElementById('text-bar');
const buttons = () => [...bar().querySelectorAll('button, select')].filter((button) => button.checkVisibility());

const has = (state, type) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
};

function show(view) {
  for (const button of bar().querySelectorAll('[data-mark]')) {
    const on = String(has(view.state, schema.marks[button.dataset.mark]));
    if (button.getAttribute('aria-pressed') !== on) button.setAttribute('aria-pressed', on);
    button.disabled = isPlain(formOfView(view));
  }
  const kinds = bar().querySelector('select');
  const kind = view.dom.closest('.written')?.dataset.kind;
  if (!kinds || kinds.dataset.of === kind) return;
  kinds.dataset.of = kind;
  kinds.disabled = ![...kinds.options].some((option) => option.value === kind);
  kinds.value = kinds.disabled ? '' : kind;
}

export const toolbar = () => new Plugin({
  view: () => ({
    update: (view) => view.hasFocus() && bar() && show((current = view)),
    destroy() {},
  }),
  props: {
    handleDOMEvents: {
      focus(view) {
        if (bar()) show((current = view));
      },
    },
  },
});

export function toBar() {
  buttons().find((button) => button.tabIndex === 0)?.focus();
}

function turn(button) {
  buttons().forEach((other) => (other.tabIndex = other === button ? 0 : -1));
  button.focus();
}

export function startBar() {
  if (!bar()) return;
  bar().hidden = false;
  buttons().forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  bar().addEventListener('mousedown', (event) => event.target.closest('button') && event.preventDefault());
  bar().addEventListener('click', ({ target }) => {
    const name = target.closest('[data-mark]')?.dataset.mark;
    if (!name || !current) return;
    if (name === 'link') askForLink(current);
    else {
      toggleMark(schema.marks[name])(current.state, current.dispatch);
      current.focus();
    }
  });
  bar().querySelector('select')?.addEventListener('change', ({ target }) => {
    if (!current) return;
    setKind(formOfView(current), target.value);
    current.focus();
  });
  bar().addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.indexOf(event.target.closest('button, select'));
    const forward = getComputedStyle(bar()).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Escape') current?.focus();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') turn(all[(at + (event.key === forward ? 1 : all.length - 1)) % all.length]);
    else return;
    event.preventDefault();
  });
}

document.addEventListener('kind-changed', () => current && bar() && show(current));
