// Writes the names of units and currencies that Dragoman.Languages embeds, one file per language, from CLDR.
// Usage: node extract-units.mjs NODE_MODULES      (the same packages always give the same bytes)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = process.argv[2];
if (!modules || !existsSync(join(modules, 'cldr-units-full'))) {
  console.error('Usage: node extract-units.mjs NODE_MODULES, a folder that holds the packages of package.json');
  process.exit(2);
}

const to = join(dirname(fileURLToPath(import.meta.url)), '..', 'Measures', 'Units');
// The units that news is full of.
const units = ('length-kilometer length-meter length-centimeter length-millimeter length-mile length-yard length-foot length-inch length-nautical-mile '
  + 'mass-tonne mass-kilogram mass-gram mass-milligram mass-ton mass-stone mass-pound mass-ounce '
  + 'area-square-kilometer area-hectare area-square-meter area-square-mile area-acre area-square-yard area-square-foot '
  + 'volume-cubic-kilometer volume-cubic-meter volume-liter volume-centiliter volume-milliliter volume-gallon volume-pint volume-quart volume-fluid-ounce volume-cubic-foot volume-barrel '
  + 'speed-kilometer-per-hour speed-meter-per-second speed-mile-per-hour speed-knot '
  + 'temperature-celsius temperature-fahrenheit temperature-generic concentr-percent '
  + 'duration-century duration-decade duration-year duration-month duration-week duration-day duration-hour duration-minute duration-second').split(' ');
const currencies = 'USD EUR GBP JPY CNY RUB IRR TRY INR PKR AFN IQD SAR AED EGP ILS CHF CAD AUD KRW BRL MXN SEK NOK DKK PLN UAH'.split(' ');

const read = (pkg, locale, file) => JSON.parse(readFileSync(join(modules, pkg, 'main', locale, file), 'utf8')).main[locale];
const bare = text => text.replace('{0}', '').replace(/[\u200E\u200F\u061C]/g, '').trim();

mkdirSync(to, { recursive: true });
for (const locale of ['ar', 'de', 'en', 'es', 'fa', 'fa-AF', 'fr', 'he', 'ru', 'tr', 'ur', 'zh']) {
  const rows = [];
  const { long, short } = read('cldr-units-full', locale, 'units.json').units;
  for (const unit of units) {
    const forms = [long, short].flatMap(width => Object.entries(width[unit] ?? {}).filter(([key]) => /unitPattern|displayName/.test(key)).map(([, text]) => bare(text)));
    rows.push([unit, forms]);
  }
  const names = read('cldr-numbers-full', locale, 'currencies.json').numbers.currencies;
  for (const code of currencies) {
    const forms = Object.entries(names[code] ?? {}).filter(([key]) => /displayName|symbol/.test(key)).map(([, text]) => bare(text));
    rows.push([`currency-${code}`, [...forms, code]]);
  }
  writeFileSync(join(to, `${locale}.tsv`), rows.map(([key, forms]) => `${key}\t${[...new Set(forms)].filter(f => f).sort().join('|')}`).join('\n') + '\n');
}
