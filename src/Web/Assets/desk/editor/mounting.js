// Editors come where somebody looks or types at once, and everywhere else when the browser has nothing better to do.
import { formOf } from '../field.js';
import { dropGone, mount, viewOf } from './fields.js';

const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    if (target.isConnected) mount(target);
  }
}, { rootMargin: '50% 0px' });

const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50, { timeRemaining: () => 5 }));
let queue = [];

function mountSome(deadline) {
  while (queue.length > 0 && deadline.timeRemaining() > 2) {
    const form = queue.shift();
    if (form.isConnected) mount(form);
  }
  if (queue.length > 0) idle(mountSome);
}

export function watch(root) {
  const found = [...root.querySelectorAll('form[data-saves]')].filter((form) => !viewOf(form));
  found.forEach((form) => near.observe(form));
  if (queue.length === 0 && found.length > 0) idle(mountSome);
  queue = [...queue, ...found];
}

document.addEventListener('focusin', ({ target }) => {
  const form = target.matches?.('textarea[name=text]') && formOf(target);
  if (form) mount(form);
});

// Rows came by other ways than a swap.
function lookAgain() {
  dropGone();
  watch(document);
}

document.addEventListener('htmx:after:swap', lookAgain);
document.addEventListener('drafts:shown', lookAgain);
