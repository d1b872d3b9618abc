// Spells numbers out by CLDR's rule-based number formats (UTS #35, part 3, "Rule-Based Number Formatting").
// Knows what the spell-out rules of cldr-rbnf use: quotients, remainders, other rule sets, optional parts, plurals.

const memory = new WeakMap();

/** Rule sets by name, each a list of { base, divisor, body } by rising base. */
export function ruleSets(spelloutRules) {
  return Object.fromEntries(Object.entries(spelloutRules).filter(([name]) => name.startsWith('%')).map(([name, rules]) => [name, rules.flatMap(rule)]));
}

function rule([head, body]) {
  const match = /^([\d.,]+)(?:\/([\d,]+))?(>*)$/.exec(head);
  if (!match) return [];
  const base = Number(match[1].replaceAll(',', '').replaceAll('.', '')), radix = match[2] ? Number(match[2].replaceAll(',', '')) : 10;
  let exponent = base > 0 ? Math.floor(Math.log(base) / Math.log(radix) + 1e-9) : 0;
  exponent -= match[3].length;
  return [{ base, divisor: radix ** Math.max(0, exponent), body: body.replace(/;$/, '').replace(/^'/, '') }];
}

/** The words for a number, or null where the rules only have digits for it. */
export function spell(sets, name, number, plural) {
  const known = memory.get(sets) ?? new Map(), key = `${name} ${number}`;
  memory.set(sets, known);
  // A rule that leads back to itself says nothing.
  if (!known.has(key)) known.set(key, null).set(key, apply(sets, name, number, plural));
  return known.get(key);
}

function apply(sets, name, number, plural) {
  const rules = sets[name];
  if (!rules) return null;
  let at = rules.findLastIndex(r => r.base <= number);
  if (at < 0) return null;
  const twoParts = /[←<].*[→>]|[→>].*[←<]/.test(rules[at].body.replace(/\[.*?\]/g, ''));
  if (twoParts && number % rules[at].divisor === 0 && rules[at].base % rules[at].divisor !== 0) at--;
  const { divisor, body } = rules[at];
  const quotient = Math.floor(number / divisor), remainder = number % divisor;
  const text = body.replace(/\[([^\]]*)\]/g, remainder === 0 ? '' : '$1')
    .replace(/\$\((cardinal|ordinal),(.*?)\)\$/g, (_, type, forms) => Object.fromEntries([...forms.matchAll(/(\w+)\{(.*?)\}/g)].map(m => [m[1], m[2]]))[plural(type, quotient)] ?? /other\{(.*?)\}/.exec(forms)?.[1] ?? '');
  let failed = false;
  const said = (set, value) => spell(sets, set || name, value, plural) ?? (failed = true, '');
  const done = text
    .replace(/=(%%?[\w-]+)=/g, (_, set) => said(set, number))
    .replace(/=[#0,.]+=/g, () => (failed = true, ''))
    .replace(/←(%%?[\w-]+)?←/g, (_, set) => said(set, quotient))
    .replace(/→→→/g, () => said(name, remainder))
    .replace(/→(%%?[\w-]+)?→/g, (_, set) => said(set, remainder));
  return failed || /[←→=#]/.test(done) ? null : done;
}
