import htmx from 'htmx.org';
import './desk/bar.js';
import './desk/dialogs.js';
import './desk/drafting.js';
import './desk/growing.js';
import './desk/left.js';
import './desk/live.js';
import './desk/board.js';
import './desk/board-keys.js';
import './desk/passkeys.js';
import './desk/pictures.js';

// A disclosure that a person has opened stays open when an answer brings its surroundings anew.
htmx.config.morphIgnore.push('open');

window.htmx = htmx;
