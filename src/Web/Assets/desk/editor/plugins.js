import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { keysOf } from './keys.js';
import { found } from './found.js';
import { joiners } from './joiners.js';
import { pasting } from './pasting.js';
import { toolbar } from './bar.js';

export const plugins = (form) => [keymap(keysOf(form)), history(), found(form), joiners(), pasting(form), toolbar()];
