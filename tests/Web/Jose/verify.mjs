// Checks the record of a page with nothing of ours but docs/provenance.md.
//   node verify.mjs https://news.example/en/k7f3q2d/a-headline
// Prints what it found as one JSON object; "faults" is empty when all holds.
import { createHash } from 'node:crypto';
import { createLocalJWKSet, flattenedVerify } from 'jose';

/** RFC 8785. JavaScript's own strings and numbers are its canonical ones; names are sorted by UTF-16 code units. */
const canonical = value =>
  Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
  : value !== null && typeof value === 'object' ? `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
  : JSON.stringify(value);

const sha256 = text => 'sha256-' + createHash('sha256').update(text, 'utf8').digest('base64url');

/** Of a block's text: NFC, white space folded. */
const digestOf = text => sha256(text.normalize('NFC').split(/\p{White_Space}+/u).filter(Boolean).join(' '));

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const textOf = html => html.replace(/<[^>]*>/g, '')
  .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, number, name) => name ? entities[name] ?? ' ' : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)));

/** The text of each element that bears a block's id. Blocks do not hold blocks. */
const blockOn = (page, id) => {
  const found = page.match(new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>([\\s\\S]*?)</\\1>`));
  return found && textOf(found[2]);
};

async function signatureHolds({ record, signature }, keys) {
  const [header, , value] = signature.split('.');
  const payload = new TextEncoder().encode(canonical(record));
  const { protectedHeader } = await flattenedVerify({ payload, protected: header, signature: value }, keys, { algorithms: ['ES256'] });
  return protectedHeader.kid;
}

const get = async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer;
};

const address = process.argv[2];
const faults = [];
const page = await (await get(address)).text();
const named = page.match(/<link rel="provenance"[^>]* href="([^"]*)"/)[1];
const file = await (await get(new URL(new URL(named).pathname, address))).json();
const keys = createLocalJWKSet(await (await get(new URL('/.well-known/jwks.json', address))).json());

const records = [file, ...file.chain ?? []];
const signers = [];
for (const each of records) {
  try {
    signers.push(await signatureHolds(each, keys));
  } catch (error) {
    faults.push(`${each.record.edition}: ${error.code ?? error.message}`);
  }
}

if (!named.endsWith(`/${sha256(canonical(file.record))}.json`)) faults.push('the record is not the one that its address names');
records.forEach(({ record }, index) => {
  const source = record.source?.record;
  const next = records[index + 1]?.record;
  if (source && (!next || sha256(canonical(next)) !== source)) faults.push(`${record.edition}: the chain does not lead on`);
});

const blocks = file.record.blocks.filter(block => !['slug', 'alt-text'].includes(block.kind));
for (const block of blocks) {
  const text = blockOn(page, block.id);
  if (text === null ? block.digest !== digestOf('') : digestOf(text) !== block.digest) faults.push(`block ${block.id} is not what was signed`);
}

console.log(JSON.stringify({
  editions: records.map(({ record }) => record.edition), signers, blocks: blocks.length, faults,
  made: records.slice(0, -1).map(({ record }, index) => {
    const source = new Map(records[index + 1].record.blocks.map(block => [block.id, [block.digest, ...block.variants ?? []]]));
    return record.blocks.filter(block => block.from && source.get(block.from.block)?.includes(block.from.digest)).length;
  }),
}));
