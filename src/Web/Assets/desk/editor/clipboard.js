// What other programs put on the clipboard, as passages (kind, text, marks) and nothing else: Word, Google Docs, web pages, mail.
import { addressOf } from './link.js';

const silent = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'MATH', 'OBJECT', 'IFRAME', 'SELECT', 'BUTTON', 'INPUT', 'TEXTAREA']);
const blocks = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'ASIDE', 'FIGURE', 'FIGCAPTION', 'PRE', 'TABLE', 'TR', 'TD', 'TH', 'HR', 'ADDRESS']);
// Direction follows from the language; soft hyphens and the like are the other program's business; control characters are nobody's.
const unwanted = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

const bare = (text) => text.replace(unwanted, '');

export function passagesOf(html, plain) {
  const found = html ? fromHtml(html) : [];
  return found.length > 0 ? found : fromPlain(plain ?? '');
}

const fromPlain = (plain) => bare(plain.replace(/\r\n?/g, '\n'))
  .split(/\n\s*\n/)
  .map((text) => ({ kind: 'paragraph', text: text.replace(/\s+/g, ' '), marks: [] }))
  .filter(({ text }, _, all) => text.trim() !== '' || all.length === 1)
  .map((passage, _, all) => (all.length > 1 ? { ...passage, text: passage.text.trim() } : passage))
  .filter(({ text }) => text !== '');

// Styles are read, never applied, and nothing else of a paste is heeded: the page's policy would refuse it, and say so. Attributes may follow
// a slash or a quotation mark, and the last tag may have no end.
const unstyled = (html) => html.replace(/<style\b[\s\S]*?(?:<\/style\b[^>]*>?|$)/gi, '').replace(/<[^>]*(?:>|$)/g, disarmed);
const disarmed = (tag) => tag
  .replace(/^<base\b/i, '<i')
  .replace(/(?<=[\s/"'])style\s*=/gi, 'data-style=')
  .replace(/(?<=[\s/"'])on[\w-]+\s*=/gi, 'data-on=');

function fromHtml(html) {
  const page = new DOMParser().parseFromString(unstyled(html), 'text/html');
  const passages = [];
  const state = { passage: null, passages, breaks: 0 };
  walk(page.body, { kind: 'paragraph', strong: false, emphasis: false, link: null }, state);
  close(state);
  return passages;
}

function walk(parent, place, state) {
  let fakeBullet = false;
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.COMMENT_NODE) {
      if (/^\s*\[if !supportLists/i.test(node.data)) fakeBullet = true;
      else if (/^\s*\[endif/i.test(node.data)) fakeBullet = false;
    } else if (fakeBullet) continue;
    else if (node.nodeType === Node.TEXT_NODE) write(node.data, place, state);
    else if (node.nodeType === Node.ELEMENT_NODE) element(node, place, state);
  }
}

function element(node, place, state) {
  const style = styleOf(node);
  const name = node.tagName.toUpperCase();
  if (silent.has(name) || node.hidden || /none|all/.test(style.display ?? style['mso-hide'] ?? '') || style['mso-list'] === 'ignore' || /^comment/.test(style['mso-element'] ?? '')) return;
  if (name === 'BR') {
    state.breaks += 1;
    return;
  }
  const isBlock = blocks.has(name);
  if (isBlock) close(state);
  walk(node, inside(node, name, style, place), state);
  if (isBlock) close(state);
}

function inside(node, name, style, place) {
  const kind = kindOf(node, name, style) ?? place.kind;
  const weight = style['font-weight'];
  const bold = weight === undefined ? name === 'B' || name === 'STRONG' || (place.strong && !/^H\d/.test(name)) : /^bold/.test(weight) || Number(weight) >= 600;
  const slope = style['font-style'];
  const italic = slope === undefined ? name === 'I' || name === 'EM' || place.emphasis : /^(italic|oblique)/.test(slope);
  return { kind, strong: bold && kind !== 'heading', emphasis: italic, link: name === 'A' ? targetOf(node) : place.link };
}

function kindOf(node, name, style) {
  const named = node.className?.toString?.() ?? '';
  if (/^H[1-6]$/.test(name) || /\bMsoTitle/.test(named)) return 'heading';
  if (name === 'LI' || (style['mso-list'] && style['mso-list'] !== 'none') || /\bMsoListParagraph/.test(named)) return 'list-item';
  return name === 'BLOCKQUOTE' || /\bMso(Intense)?Quote/.test(named) ? 'quotation' : null;
}

const styleOf = (node) => Object.fromEntries((node.dataset?.style ?? '').split(';').map((each) => {
  const [name, ...value] = each.split(':');
  return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
}));

// Google Docs sends readers of a copied link past itself.
function targetOf(node) {
  const href = node.getAttribute('href') ?? '';
  const past = URL.canParse(href) && /(^|\.)google\.com$/.test(new URL(href).hostname) && new URL(href).pathname === '/url' ? new URL(href).searchParams.get('q') : null;
  return /^(https?|mailto):/i.test(past ?? href) ? addressOf(past ?? href) : null;
}

function write(data, place, state) {
  const text = bare(data).replace(/\s+/g, ' ');
  if (text === '') return;
  if (state.breaks > 1 && text.trim() !== '') close(state);
  const passage = state.passage ?? { kind: place.kind, text: '', marks: [] };
  if (text.trim() === '' && passage.text === '') return;
  state.passage = passage;
  const added = state.breaks > 0 ? ` ${text}` : text;
  state.breaks = text.trim() === '' ? state.breaks : 0;
  append(passage, /\s$/.test(passage.text) || passage.text === '' ? added.trimStart() : added, place);
}

function append(passage, text, place) {
  const set = [['strong', place.strong, null], ['emphasis', place.emphasis, null], ['link', place.link, place.link]];
  for (const [kind, on, target] of set) {
    if (!on || text === '') continue;
    const last = passage.marks.findLast((mark) => mark.kind === kind);
    if (last && last.start + last.length === passage.text.length && last.target === target) last.length += text.length;
    else passage.marks.push({ kind, start: passage.text.length, length: text.length, target });
  }
  passage.text += text;
}

function close(state) {
  const { passage } = state;
  state.passage = null;
  state.breaks = 0;
  if (!passage) return;
  const text = passage.text.trimEnd();
  const marks = passage.marks
    .map((mark) => ({ ...mark, length: Math.min(mark.length, text.length - mark.start) }))
    .filter(({ length }) => length > 0);
  if (text !== '') state.passages.push({ ...passage, text, marks });
}
