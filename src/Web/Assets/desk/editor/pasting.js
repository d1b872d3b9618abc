import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { insertPassages } from './blocks.js';
import { passagesOf } from './clipboard.js';
import { areaOf, isPlain } from '../field.js';
import { contentIn, focusAt, write } from './fields.js';
import { nodesOf } from './schema.js';

export const pasting = (form) => new Plugin({
  props: {
    // Before the editor's own reading, which would apply the styles that come along.
    handleDOMEvents: {
      paste(view, event) {
        put(form, view, read(event.clipboardData));
        event.preventDefault();
        return true;
      },
      drop(view, event) {
        if (view.dragging) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) focusAt(form, at.pos);
        put(form, view, read(event.dataTransfer));
        event.preventDefault();
        return true;
      },
    },
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size),
  },
});

const read = (data) => passagesOf(data.getData('text/html'), data.getData('text/plain'));

function put(form, view, passages) {
  if (passages.length === 0) return;
  if (isPlain(form)) passages[0].marks = [];
  if (passages.length === 1) insert(view, passages[0]);
  else if (form.closest('.written')) insertPassages(form, view, passages);
  else spread(form, view, passages);
}

function insert(view, passage) {
  const content = Fragment.from(nodesOf(passage));
  const plain = passage.marks.length === 0;
  view.dispatch(plain
    ? view.state.tr.insertText(passage.text).scrollIntoView()
    : view.state.tr.replaceSelection(new Slice(content, 0, 0)).setStoredMarks([]).scrollIntoView());
}

// In a translation each passage goes to a row: on from here to the rows below while these are empty; what is left stays together.
function spread(form, view, passages) {
  const all = [...document.querySelectorAll('form[data-saves]')];
  const below = all.slice(all.indexOf(form) + 1).filter((other) => !isPlain(other));
  const taken = below.findIndex((other) => areaOf(other).value !== '');
  const free = below.slice(0, taken < 0 ? below.length : taken).slice(0, passages.length - 1);
  const kept = passages.slice(0, free.length + 1);
  const left = passages.slice(kept.length);
  const last = kept.length - 1;
  kept[last] = left.reduce(together, kept[last]);
  insert(view, kept[0]);
  free.forEach((other, index) => write(other, kept[index + 1]));
  const end = free.at(-1) ?? form;
  focusAt(end, end === form ? view.state.selection.to : contentIn(end).text.length);
}

export function together(one, other) {
  const at = one.text.length + 1;
  return {
    ...one,
    text: `${one.text} ${other.text}`,
    marks: [...one.marks, ...other.marks.map((mark) => ({ ...mark, start: mark.start + at }))],
  };
}

