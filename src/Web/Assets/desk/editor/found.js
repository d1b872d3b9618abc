// The words that findings are about, marked where they stand. They move with the text until the next answer says where they are now.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { areaOf, formOf } from '../field.js';
import { viewOf } from './fields.js';

const key = new PluginKey('found');

const placeOf = (form) => form.id && document.getElementById(`findings-${form.id}`);

function marked(doc, form) {
  const places = JSON.parse(placeOf(form)?.dataset.found || '[]');
  const size = doc.content.size;
  return DecorationSet.create(doc, places
    .filter(({ start, end }) => start < end && end <= size)
    .map(({ start, end, severity }) => Decoration.inline(start, end, { nodeName: 'mark', 'data-severity': severity })));
}

export const found = (form) => new Plugin({
  key,
  state: {
    init: (_, { doc }) => marked(doc, form),
    apply: (transaction, before) => transaction.getMeta(key) ?? before.map(transaction.mapping, transaction.doc),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

// An answer speaks of the text that was sent. Nothing is marked anew while letters are being composed.
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  const view = form && viewOf(form);
  if (!view || view.composing || areaOf(form).value !== ctx.savedText) return;
  const set = marked(view.state.doc, form);
  if (set.find().length > 0 || key.getState(view.state).find().length > 0) view.dispatch(view.state.tr.setMeta(key, set));
});
