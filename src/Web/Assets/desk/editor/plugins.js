import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Plugin } from 'prosemirror-state';
import { toolbar } from './bar.js';
import { selectionNow } from './fields.js';
import { found } from './found.js';
import { joiners } from './joiners.js';
import { keysOf } from './keys.js';
import { pasting } from './pasting.js';

// A key may come before the editor has heard of the selection that the key before it made.
const upToDate = new Plugin({
  props: {
    handleKeyDown(view, event) {
      if (!view.composing && (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1)) selectionNow(view);
      return false;
    },
  },
});

export const plugins = (form) => [upToDate, keymap(keysOf(form)), history(), found(form), joiners(), pasting(form), toolbar()];
