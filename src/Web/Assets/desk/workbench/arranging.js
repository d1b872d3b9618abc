// Acts on blocks answer with the rows as they are then: the page stays where it is, and so does whoever types in it.
import { ask, rowOf, settle } from './page.js';
import { forgetLine, noLine } from '../words.js';
import { show } from './rows.js';

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-arranges]') || event.defaultPrevented) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  const address = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  const answer = await ask(address, { body: new URLSearchParams(body) }).catch(() => null);
  forgetLine();
  if (!answer) return tell(form, [noLine()]);
  form.closest('details[open]')?.removeAttribute('open');
  if (!answer.ok) return tell(form, answer.parts.children);
  const panel = form.closest('.panel');
  if (panel) Object.assign(panel, { hidden: true }).replaceChildren();
  show(answer.parts);
});

function tell(form, parts) {
  const row = rowOf(form);
  const place = row?.querySelector('.refused') ?? document.getElementById('undo');
  place.replaceChildren(...parts);
  settle(place);
}
