// An open article hears what happens to it and to its source, and shows it where it stands.
import { bench, me } from './page.js';
import { refresh } from './rows.js';

const pause = 150;
let soon = 0;

function later() {
  clearTimeout(soon);
  soon = setTimeout(refresh, pause);
}

const kinds = new Set([
  'carried', 'revision', 'publication', 'correction', 'kill', 'takedown', 'waiver', 'comment',
  'stage', 'embargo', 'release', 'off-schedule', 'legal-acknowledgement',
]);

// A text that goes on after its review is read again: the stage changes with what one saves oneself.
const isReviewed = () => (document.querySelector('.stage')?.dataset.at ?? 'draft') !== 'draft';

document.addEventListener('live:change', ({ detail }) => {
  // What one saves oneself is on the page already.
  if (!bench() || !kinds.has(detail.kind)) return;
  if (detail.kind === 'revision' && detail.by === me() && detail.edition === bench().dataset.edition && !isReviewed()) return;
  later();
});
document.addEventListener('live:reload', later);

// What has to be read before anything else stands before everything else.
document.addEventListener('rows-changed', () => {
  for (const dialog of document.querySelectorAll('dialog[data-interrupts]:not([open])')) {
    if (dialog.dataset.read) continue;
    dialog.dataset.read = 'true';
    const back = document.activeElement;
    dialog.addEventListener('close', () => back?.isConnected && back.focus(), { once: true });
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.showModal();
  }
  if (document.querySelector('[data-closed]')) close();
});

function lock(editor) {
  editor.setAttribute('contenteditable', 'false');
  editor.setAttribute('aria-readonly', 'true');
  editor.tabIndex = 0;
}

document.addEventListener('editor-mounted', ({ target }) => document.querySelector('[data-closed]') && lock(target.querySelector('.block-text')));

// A withdrawn article is not written any more; its words can still be copied.
function close() {
  document.querySelectorAll('#rows .block-text').forEach(lock);
  document.querySelectorAll('#rows textarea').forEach((area) => (area.readOnly = true));
  document.querySelectorAll('#rows button, #rows select, #rows input:not([type=hidden])').forEach((control) => (control.disabled = true));
  document.querySelectorAll('.page-tools, [aria-labelledby=publish], details:has(#whole-text), #drafting, #progress form, #text-bar').forEach((tools) => (tools.hidden = true));
}

