// Writes the number words that Dragoman.Languages embeds, one file per language, from CLDR's spell-out rules.
// Usage: node extract-numbers.mjs NODE_MODULES      (the same packages always give the same bytes)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleSets, spell } from './spellout.mjs';

const modules = process.argv[2];
if (!modules || !existsSync(join(modules, 'cldr-rbnf'))) {
  console.error('Usage: node extract-numbers.mjs NODE_MODULES, a folder that holds the packages of package.json');
  process.exit(2);
}

const to = join(dirname(fileURLToPath(import.meta.url)), '..', 'Numbers', 'Words');
const small = [...Array(100).keys()], hundreds = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => n * 100);
const scalesOf = locale => locale === 'zh' ? { 1000: 3, 10000: 4, 100000000: 8, 1000000000000: 12 } : { 1000: 3, 1000000: 6, 1000000000: 9, 1000000000000: 12 };
// Enough counts to meet every plural that a language has.
const counts = [1, 2, 3, 5, 7, 11, 20];

function wordsOf(locale) {
  const { SpelloutRules } = JSON.parse(readFileSync(join(modules, 'cldr-rbnf', 'rbnf', `${locale}.json`), 'utf8')).rbnf.rbnf;
  const sets = ruleSets(SpelloutRules);
  const rules = { cardinal: new Intl.PluralRules(locale), ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }) };
  const plural = (type, n) => rules[type].select(n);
  const rows = new Map();
  const add = (kind, value, words) => {
    const form = words?.replaceAll('\u00AD', '').trim();
    if (!form) return;
    const key = `${kind}\t${value}`;
    rows.set(key, (rows.get(key) ?? new Set()).add(form));
  };
  for (const name of Object.keys(sets).filter(n => /^%spellout-(cardinal|numbering|ordinal)/.test(n) && !/year|days|financial/.test(n))) {
    const kind = name.startsWith('%spellout-ordinal') ? 'ordinal' : 'cardinal';
    for (const n of [...small, ...hundreds]) if (kind === 'cardinal' || n > 0) add(kind, n, spell(sets, name, n, plural));
    for (const [scale, zeros] of Object.entries(scalesOf(locale))) addScale(sets, name, kind, Number(scale), `1e${zeros}`, plural, add);
  }
  return rows;
}

/** A scale word is what stays of "five thousand" without "five". A scale made of others ("thousand million") is none of its own. */
function addScale(sets, name, kind, scale, value, plural, add) {
  if (kind === 'ordinal') return add('ordinal', value, spell(sets, name, scale, plural));
  for (const count of counts) {
    const whole = spell(sets, name, count * scale, plural);
    if (!whole) continue;
    const heads = Object.keys(sets).map(set => spell(sets, set, count, plural)).filter(Boolean).sort((a, b) => b.length - a.length);
    const head = heads.find(h => whole.startsWith(h));
    if (head !== undefined && whole.length > head.length) add('scale', value, whole.slice(head.length).replace(/^[\s\u00AD-]+/, ''));
    else if (count <= 2 && !whole.includes(' ')) add('cardinal', count * scale, whole);
  }
}

mkdirSync(to, { recursive: true });
for (const locale of ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'ru', 'tr', 'zh']) {
  const rows = [...wordsOf(locale)].map(([key, forms]) => `${key}\t${[...forms].sort().join('|')}`);
  writeFileSync(join(to, `${locale}.tsv`), rows.join('\n') + '\n');
}
