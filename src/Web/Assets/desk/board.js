// The board moves by itself: what happened to a story is asked for and put in its place; the focus stays with its card.
const gatherFor = 300;
const restFor = 1200;
const askAgainEvery = 60000; // time alone makes cards late, and scheduled stories public
const mostAtOnce = 100;

const shown = () => document.querySelector('[data-board]');
const waiting = new Set();
let asking = false;
let timer = 0;

function want(stories, soon = gatherFor) {
  stories.forEach((story) => waiting.add(story));
  if (!asking && !timer && waiting.size > 0) timer = setTimeout(ask, soon);
}

async function ask() {
  timer = 0;
  asking = true;
  const board = shown();
  const stories = [...waiting].slice(0, mostAtOnce);
  stories.forEach((story) => waiting.delete(story));
  try {
    const url = new URL(board.dataset.changed, location.href);
    url.searchParams.set('stories', stories.join(','));
    const answer = await fetch(url, { headers: { 'HX-Request': 'true' } });
    if (answer.ok) apply(board, stories, new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    stories.forEach((story) => waiting.add(story));
  }
  asking = false;
  document.dispatchEvent(new Event('board:asked'));
  want([], restFor);
}

function apply(board, stories, answer) {
  if (board.dataset.board === 'none') {
    if (answer.querySelector('[data-story]')) location.reload();
    return;
  }
  for (const story of stories) {
    const at = `[data-story="${CSS.escape(story)}"]`;
    const now = new Map([...answer.querySelectorAll(at)].map((card) => [card.id, document.importNode(card, true)]));
    board.querySelectorAll(at).forEach((old) => now.has(old.id) || leave(old));
    now.forEach((card) => place(board, card));
  }
  answer.querySelectorAll('[data-counts] [data-state]').forEach((count) => write(`[data-count="${count.dataset.state}"]`, count.textContent));
  answer.querySelectorAll('[data-counts] [data-tab]').forEach((count) => write(`[data-tab="${count.dataset.tab}"]`, count.textContent));
}

const write = (where, text) => document.querySelectorAll(where).forEach((element) => (element.textContent = text));

function place(board, card) {
  const old = document.getElementById(card.id);
  const list = board.dataset.board === 'board' ? board.querySelector(`[data-column="${card.dataset.state}"] .cards`) : board.querySelector('tbody');
  if (!list) return leave(old);
  const focused = old?.contains(document.activeElement) ? focusIn(old) : null;
  if (old && board.dataset.board !== 'board') old.replaceWith(card);
  else {
    old?.remove();
    list.insertBefore(card, following(list, card));
  }
  if (!old || signOf(old) !== signOf(card)) card.dataset.moved = '';
  if (focused) (card.querySelector(focused) ?? card.querySelector('.card-link')).focus({ preventScroll: true });
}

// Rows of a list have an order of the person's own; what is new stands at its head.
const following = (list, card) =>
  card.dataset.sort ? [...list.children].find((other) => other.dataset.sort > card.dataset.sort) ?? null : list.firstElementChild;

// What time alone changes is nothing to point at.
function signOf(card) {
  const copy = card.cloneNode(true);
  copy.querySelectorAll('.when, .ago').forEach((time) => time.remove());
  return copy.dataset.state + copy.textContent;
}

function focusIn(card) {
  const at = document.activeElement;
  return ['.card-link', '[data-act]', '[data-opens-assignment]'].find((kind) => at.matches(kind)) ?? '.card-link';
}

function leave(card) {
  if (!card) return;
  if (card.contains(document.activeElement)) (card.nextElementSibling ?? card.previousElementSibling)?.querySelector('.card-link')?.focus();
  card.remove();
}

document.addEventListener('live:change', ({ detail }) => shown() && want([detail.story]));
document.addEventListener('live:reload', () => shown() && location.reload());
document.addEventListener('board:acted', ({ detail }) => want([detail], 0));
setInterval(() => {
  if (shown() && !document.hidden) want([...new Set([...shown().querySelectorAll('[data-story]')].map((card) => card.dataset.story))].slice(0, mostAtOnce));
}, askAgainEvery);

// A filter applies as it is chosen.
document.addEventListener('change', ({ target }) => target.matches('[data-applies] select') && target.form.requestSubmit());
