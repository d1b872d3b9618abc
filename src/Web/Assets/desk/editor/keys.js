// What the keys do inside a field. The sheet of keys (KeysSheet.razor) tells the same to people.
import { deleteSelection, selectAll, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { askForLink } from './link.js';
import { typeJoiner, typesJoiner } from './joiners.js';
import { toBar } from './bar.js';
import { isPlain } from '../field.js';
import { join, joinNext, setKind, split } from './blocks.js';
import { confirmAndGoOn, go, press } from './rows.js';
import { schema } from './schema.js';

const done = (act) => () => {
  act();
  return true;
};

const marking = (form, type) => (state, dispatch) => isPlain(form) || toggleMark(type)(state, dispatch);

const joiner = (state, dispatch, view) => typesJoiner(view) && typeJoiner(state, dispatch);

export const keysOf = (form) => ({
  'Mod-b': marking(form, schema.marks.strong),
  'Mod-i': marking(form, schema.marks.emphasis),
  'Mod-k': (state, dispatch, view) => isPlain(form) || askForLink(view),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-a': selectAll,
  Enter: (state, dispatch, view) => split(form, view),
  'Shift-Enter': () => true,
  Backspace: (state, dispatch, view) => deleteSelection(state, dispatch) || join(form, view),
  Delete: (state, dispatch, view) => deleteSelection(state, dispatch) || joinNext(form, view),
  'Shift-Space': joiner,
  'Ctrl-Shift-2': joiner,
  'Ctrl-Shift-@': joiner,
  'Mod-Enter': done(() => confirmAndGoOn(form)),
  'Alt-ArrowDown': done(() => go(form, 1)),
  'Alt-ArrowUp': done(() => go(form, -1)),
  'Alt-F10': done(toBar),
  'Alt-Enter': done(() => press(form, 'suggestion')),
  'Alt-Shift-x': done(() => press(form, 'leave-out')),
  'Alt-Shift-c': done(() => press(form, 'comments')),
  'Alt-Shift-h': done(() => press(form, 'history')),
  'Alt-Shift-p': done(() => press(form, 'preview')),
  'Mod-/': done(() => document.querySelector('[data-opens=keys]')?.click()),
  'Alt-Shift-0': done(() => setKind(form, 'paragraph')),
  'Alt-Shift-1': done(() => setKind(form, 'heading')),
  'Alt-Shift-2': done(() => setKind(form, 'list-item')),
  'Alt-Shift-3': done(() => setKind(form, 'quotation')),
});

// `?` opens the sheet wherever nothing is being typed.
document.addEventListener('keydown', (event) => {
  if (event.key !== '?' || event.target.closest('input, textarea, select, [contenteditable=true], dialog[open]')) return;
  document.querySelector('[data-opens=keys]')?.click();
});
