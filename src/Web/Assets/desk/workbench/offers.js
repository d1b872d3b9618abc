// What the memory and the names offer is asked for where somebody looks or types, a row ahead; taking it writes it into the field.
import { contentIn, controlOf, focusAt, mount, write } from '../editor/fields.js';
import { ask, formIn, rowNamed, rowOf, settle } from './page.js';

const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) load(target);
}, { rootMargin: '30% 0px' });

async function load(place) {
  near.unobserve(place);
  if (!place.dataset.offers) return;
  const address = place.dataset.offers;
  delete place.dataset.offers;
  try {
    const { ok, parts } = await ask(address);
    if (!ok || !place.isConnected) return;
    parts.querySelector('.nothing-offered')?.remove();
    place.replaceChildren(...fold(place, parts));
    settle(place);
  } catch {
    place.dataset.offers = address;
  }
}

// Beside a text that stands already, they are folded up.
function fold(place, parts) {
  const form = formIn(rowOf(place));
  const matches = parts.querySelectorAll('.suggestion');
  if (matches.length === 0 || contentIn(form).text === '') {
    const [first, ...others] = matches;
    others.forEach((other) => other.remove());
    return [...parts.children];
  }
  matches.forEach((match) => match.remove());
  return [...parts.children];
}

const watchAll = () => document.querySelectorAll('[data-offers]').forEach((place) => near.observe(place));

document.addEventListener('rows-changed', watchAll);
document.addEventListener('focusin', ({ target }) => {
  const row = rowOf(target);
  for (const each of [row, row?.nextElementSibling]) {
    const place = each?.querySelector('[data-offers]');
    if (place) load(place);
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-uses]') || event.defaultPrevented) return;
  const into = formIn(rowNamed(form.dataset.uses));
  if (!into) return;
  event.preventDefault();
  write(into, { text: form.querySelector('[name=text]').value, marks: [] });
  focusAt(into, Infinity);
}, { capture: true });

document.addEventListener('mousedown', (event) => event.target.closest?.('[data-inserts]') && event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-inserts]');
  const form = button && formIn(rowNamed(button.dataset.into));
  if (!form) return;
  const view = mount(form);
  const inField = controlOf(form).contains(document.activeElement);
  const { from, to } = inField ? view.state.selection : { from: view.state.doc.content.size, to: view.state.doc.content.size };
  const text = view.state.doc.textContent;
  const gap = from > 0 && !/\s$/.test(text.slice(0, from)) ? ' ' : '';
  view.dispatch(view.state.tr.insertText(gap + button.dataset.inserts, from, to));
  focusAt(form, from + gap.length + button.dataset.inserts.length);
});

watchAll();
