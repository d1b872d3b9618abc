// Whatever a form does, it does to the text that stands on the page: what is still under way is stored first.
import { areaOf, refuse } from './field.js';
import { isFailed, lost, waiting } from './saving.js';
import { flushAll } from './sending.js';
import { noLine } from './words.js';

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (waiting().length === 0 || form.method === 'dialog' || event.defaultPrevented) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const stillThere = rememberPlace(form);
  if (await flushAll()) stillThere()?.requestSubmit(event.submitter?.isConnected ? event.submitter : null);
  else stayAt(waiting()[0]);
}, { capture: true });

function stayAt(form) {
  if (isFailed(form)) refuse(form, noLine());
  (form.querySelector('.block-text') ?? areaOf(form)).focus();
}

// The answer to a save may bring a new form to the place of the one that is being sent.
function rememberPlace(form) {
  const place = form.parentElement.closest('[id]')?.id;
  const action = form.getAttribute('action');
  return () => (form.isConnected ? form : document.getElementById(place)?.querySelector(`form[action="${CSS.escape(action)}"]`));
}

// What is in the browser's store waits there: only what is not would be lost.
window.addEventListener('beforeunload', (event) => {
  if (lost().length > 0) event.preventDefault();
});
