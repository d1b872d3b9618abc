// What opens below a row: comments, history, suggestions, where to cut. Escape closes it and gives the place back.
import { refuse } from '../field.js';
import { noLine } from '../words.js';
import { ask, rowNamed, rowOf, settle } from './page.js';
import { refresh } from './rows.js';

const panelOf = (key) => rowNamed(key)?.querySelector(':scope > .panel');

function close(panel) {
  panel.hidden = true;
  panel.replaceChildren();
  const opener = panel.opener;
  opener?.setAttribute('aria-expanded', 'false');
  (opener?.isConnected ? opener : panel.parentElement.querySelector(`[data-key="${panel.dataset.holds}"]`))?.focus();
}

async function open(link) {
  const panel = panelOf(link.dataset.panel);
  if (!panel) return false;
  if (!panel.hidden && panel.dataset.holds === link.dataset.key && !panel.contains(link)) {
    close(panel);
    return true;
  }
  const { ok, parts } = await ask(link.href);
  if (!ok) return false;
  if (!panel.contains(link)) Object.assign(panel, { opener: link }).dataset.holds = link.dataset.key;
  link.setAttribute('aria-expanded', 'true');
  fill(panel, parts);
  return true;
}

function fill(panel, parts) {
  panel.hidden = false;
  panel.replaceChildren(...parts.children);
  settle(panel);
  panel.scrollIntoView({ block: 'nearest' });
  (panel.querySelector('textarea, input:not([type=hidden]), .suggestion button, button, a, summary') ?? panel).focus();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-panel]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link).then((opened) => opened || location.assign(link.href), () => refuse(rowOf(link), noLine()));
});

document.addEventListener('keydown', (event) => {
  const panel = event.key === 'Escape' && !event.defaultPrevented && event.target.closest?.('.panel:not([hidden])');
  if (panel) close(panel);
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  const panel = form.matches('[data-panel-form]') && form.closest('.panel');
  if (!panel || event.defaultPrevented) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  const { ok, parts } = await ask(form.getAttribute('action'), { body: new URLSearchParams(body) });
  if (ok) {
    fill(panel, parts);
    refresh();
  } else {
    form.querySelector('.notice')?.remove();
    form.prepend(...parts.children);
  }
});
