// Bundles the style sheets, fonts and scripts into one flat folder whose names carry a hash of their content,
// and writes manifest.json (name without hash -> name with hash), which AssetFiles.cs reads.
// Usage: node build.mjs OUTPUT-FOLDER
import { build } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const home = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(home, 'dist'));

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

const { metafile } = await build({
  absWorkingDir: home,
  entryPoints: ['site.css', 'desk.css', 'desk.js', 'editor.js', 'site/icon.svg'],
  outdir: output,
  outbase: 'flat',
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'none',
  format: 'iife',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  entryNames: '[name].[hash]',
  assetNames: '[name].[hash]',
  loader: { '.woff2': 'file', '.svg': 'copy' },
  logLevel: 'warning',
});

// esbuild writes NAME.HASH.EXTENSION; fonts that two sheets share come out once.
const files = Object.keys(metafile.outputs).map((path) => basename(path)).sort();
const manifest = Object.fromEntries(files.map((file) => [file.replace(/\.[A-Z0-9]{8}\./, '.'), file]));
await writeFile(join(output, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');

for (const file of files.filter((name) => /\.(css|js)$/.test(name))) {
  const bytes = await readFile(join(output, file));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(join(output, file + '.br'), brotliCompressSync(bytes, { params: quality }));
}

// The fonts' licence (OFL) and htmx's go wherever the files go.
const { dependencies } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
const notices = [];
for (const name of Object.keys(dependencies)) {
  const folder = join(home, 'node_modules', name);
  const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (licence) notices.push(`${name}\n\n${await readFile(join(folder, licence), 'utf8')}`);
}
await writeFile(join(output, 'licenses.txt'), notices.join('\n\n----\n\n'));
