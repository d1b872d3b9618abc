// Writes the names that Dragoman.Languages embeds, one file per language, from the CLDR packages.
// Usage: node extract.mjs NODE_MODULES      (the same packages always give the same bytes)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = process.argv[2];
if (!modules || !existsSync(join(modules, 'cldr-dates-full'))) {
  console.error('Usage: node extract.mjs NODE_MODULES, a folder that holds the packages of package.json');
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
const shownIn = ['ar', 'de', 'en', 'es', 'fa', 'fa-AF', 'fr', 'he', 'ru', 'tr', 'ur', 'zh'];
// The languages that international broadcasters and agencies publish in.
const languages = ('am ar az be bg bn bs ca ckb cs da de dv el en en-GB en-US es et fa fa-AF fi fr gu ha he hi hr hu hy id '
  + 'it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my ne nl no om pa pl ps pt pt-BR ro ru rw sd si sk sl so sq sr sv sw '
  + 'ta te tg th ti tk tr ug uk ur uz vi yo zh zh-Hans zh-Hant').split(' ');
const scripts = 'Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hans Hant Hebr Jpan Khmr Knda Kore Laoo Latn Mlym Mong Mymr Sinh Taml Telu Thaa Thai'.split(' ');
// ISO 4217's currencies that are legal tender somewhere.
const currencies = ('AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF '
  + 'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS '
  + 'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR '
  + 'MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP '
  + 'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER '
  + 'ZAR ZMW').split(' ');
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const read = (pkg, locale, file) => JSON.parse(readFileSync(join(modules, pkg, 'main', locale, file), 'utf8')).main[locale];
const names = (locale, file, key) => read('cldr-localenames-full', locale, file).localeDisplayNames[key];
const calendar = (pkg, locale, name) => read(pkg, locale, `ca-${name}.json`).dates.calendars[name];
const pick = (from, keys) => Object.fromEntries(keys.filter(k => from[k] && from[k] !== k).map(k => [k, from[k]]));
const months = (pkg, locale, name) => Array.from({ length: 12 }, (_, i) => monthNames(calendar(pkg, locale, name), locale)[i + 1]);

// The form inside a date; Persian and Dari news writes the bare name there (ژانویه ۲۰۲۱), without the ezafe that CLDR adds.
function monthNames(of, locale) {
  return of.months[locale.startsWith('fa') ? 'stand-alone' : 'format'].wide;
}

function currencyNames(locale) {
  const known = read('cldr-numbers-full', locale, 'currencies.json').numbers.currencies;
  return Object.fromEntries(Object.entries(known).map(([code, names]) => [code, names.displayName]));
}

const write = (file, content) => writeFileSync(join(here, file), JSON.stringify(content, null, 1) + '\n');

for (const locale of shownIn) {
  const days = calendar('cldr-dates-full', locale, 'gregorian').days.format.wide;
  const territories = names(locale, 'territories.json', 'territories');
  write(`${locale}.json`, {
    weekdays: week.map(d => days[d]),
    gregorian: months('cldr-dates-full', locale, 'gregorian'),
    solarHijri: months('cldr-cal-persian-full', locale, 'persian'),
    islamic: months('cldr-cal-islamic-full', locale, 'islamic'),
    languages: pick(names(locale, 'languages.json', 'languages'), languages),
    scripts: pick(names(locale, 'scripts.json', 'scripts'), scripts),
    currencies: pick(currencyNames(locale), currencies),
    regions: pick(territories, Object.keys(territories).filter(k => /^[A-Z]{2}$/.test(k)).sort()),
  });
}

// Places for the comparison of names across languages: key, tab, names with | between them. A territory's or area's key is its code, a
// city's the time zone that it stands for. English has no exemplar city where the zone says it already.
for (const locale of shownIn) {
  const places = {};
  const add = (key, name) => name && ((places[key] ??= new Set()).add(name));
  for (const [key, name] of Object.entries(names(locale, 'territories.json', 'territories'))) {
    const code = key.split('-')[0];
    if (code !== 'ZZ' && code !== '001') add(code, name);
  }
  for (const [zone, name] of cities(read('cldr-dates-full', locale, 'timeZoneNames.json').dates.timeZoneNames.zone, '')) add(zone, name);
  for (const zone of cities(read('cldr-dates-full', 'fa', 'timeZoneNames.json').dates.timeZoneNames.zone, '').map(c => c[0])) {
    if (locale === 'en') add(zone, zone.split('/').pop().replaceAll('_', ' '));
  }
  const lines = Object.keys(places).sort().map(k => `${k}\t${[...places[k]].join('|')}\n`);
  writeFileSync(join(here, `places/${locale}.tsv`), lines.join(''));
}

function cities(zones, prefix) {
  return Object.entries(zones).flatMap(([key, value]) => typeof value !== 'object' ? []
    : value.exemplarCity ? (/^Etc|Unknown/.test(prefix + key) ? [] : [[prefix + key, value.exemplarCity]]) : cities(value, `${prefix}${key}/`));
}

const own = languages.filter(l => existsSync(join(modules, 'cldr-localenames-full', 'main', l, 'languages.json')) || l.includes('-'));
write('own.json', Object.fromEntries(own.map(l => {
  const folder = existsSync(join(modules, 'cldr-localenames-full', 'main', l)) ? l : l.split('-')[0];
  return [l, names(folder, 'languages.json', 'languages')[l]];
}).filter(([l, name]) => name && name !== l)));
