// An article of two hundred blocks has editors only where somebody looks or types.
import { formOf } from '../field.js';
import { dropGone, mount } from './fields.js';

const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    if (target.isConnected) mount(target);
  }
}, { rootMargin: '50% 0px' });

export function watch(root) {
  root.querySelectorAll('form[data-saves]').forEach((form) => near.observe(form));
}

document.addEventListener('focusin', ({ target }) => {
  const form = target.matches?.('textarea[name=text]') && formOf(target);
  if (form) mount(form);
});

document.addEventListener('htmx:after:swap', () => {
  dropGone();
  watch(document);
});
