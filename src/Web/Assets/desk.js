import htmx from 'htmx.org';
import './desk/dialogs.js';
import './desk/growing.js';
import './desk/saving.js';

window.htmx = htmx;
