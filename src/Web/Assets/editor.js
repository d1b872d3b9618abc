// The pages on which text is written: fields that save themselves and become editors.
import './desk/saving.js';
import './desk/leaving.js';
import './desk/editor/focus.js';
import './desk/workbench/start.js';
import { startBar } from './desk/editor/bar.js';
import { startLengths } from './desk/editor/lengths.js';
import { watch } from './desk/editor/mounting.js';
import { startWaiting } from './desk/editor/waiting.js';

startBar();
startLengths();
watch(document);
startWaiting();
