// Weighs what a first visit must fetch before the page shows, as a host that compresses with
// brotli sends it, and fails when that is over the budget.
import { readFile, readdir } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const budget = 200_000;

const weigh = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
const line = (bytes, name) => console.log(`${bytes.toLocaleString('en').padStart(9)}  ${name}`);

// A disabled style sheet is named by the page and fetched with the later pages.
const page = (await readFile(`${folder}/index.html`, 'utf8')).replace(/<link [^>]*\bdisabled\b[^>]*>/g, '');
const files = (await readdir(folder)).filter((name) => /\.(css|js|wasm)$/.test(name) && name !== 'sw.js');
// The page names the worker, but asks for it when it is first used.
const isWorker = (name) => name.startsWith('worker-');
const isFirst = (name) => page.includes(name) && !isWorker(name);
let total = 0;
for (const name of ['index.html', ...files.filter(isFirst)]) {
  const bytes = weigh(await readFile(`${folder}/${name}`));
  total += bytes;
  line(bytes, name);
}
line(total, `in all, of ${budget.toLocaleString('en')} bytes with brotli`);
for (const name of files.filter((name) => !isFirst(name))) {
  const when = isWorker(name) ? 'when first used' : 'once the page shows';
  line(weigh(await readFile(`${folder}/${name}`)), `${name}, fetched ${when}`);
}
process.exitCode = total > budget ? 1 : 0;
