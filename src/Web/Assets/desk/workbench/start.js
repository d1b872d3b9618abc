import './arranging.js';
import './calls.js';
import './keys.js';
import './offers.js';
import './panels.js';
import './presence.js';
import './together.js';
