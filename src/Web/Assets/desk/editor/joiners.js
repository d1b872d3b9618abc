// The zero-width non-joiner is spelling in Persian and its kin: it is shown, faintly.
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const zwnj = '\u200c';

function shown(doc) {
  const text = doc.textContent;
  const places = [];
  for (let at = text.indexOf(zwnj); at >= 0; at = text.indexOf(zwnj, at + 1)) places.push(Decoration.inline(at, at + 1, { class: 'zwnj' }));
  return DecorationSet.create(doc, places);
}

export const joiners = () => new Plugin({
  state: {
    init: (_, { doc }) => shown(doc),
    apply: (transaction, before) => (transaction.docChanged ? shown(transaction.doc) : before),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

const written = /^(fa|prs|ps|ckb|ur|ug|sd|ar)\b/;

export const typesJoiner = (view) => written.test(view.dom.lang);

export function typeJoiner(state, dispatch) {
  dispatch?.(state.tr.insertText(zwnj).scrollIntoView());
  return true;
}
