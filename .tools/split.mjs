// Cuts the wasm file in two, the one that the first page needs and the later one, and puts both
// in the place of what Trunk built. The linker's relocations, by which it is cut, do not outlive
// wasm-bindgen, so this begins again with what Cargo built. The worker, a wasm file of its own, is
// made as small and named alike.
//
//   node .tools/split.mjs      with what Trunk tells its hooks
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { minify } from 'terser';

const run = promisify(execFile);
const folder = process.env.TRUNK_STAGING_DIR;
const built = `${process.env.CARGO_TARGET_DIR ?? 'target'}/wasm32-unknown-unknown/${process.env.TRUNK_PROFILE}`;
const name = 'tagih-santun';
const worker = 'worker';
const work = 'target/split';
const features = [
  'bulk-memory',
  'nontrapping-float-to-int',
  'sign-ext',
  'mutable-globals',
  'reference-types',
  'multivalue',
].map((feature) => `--enable-${feature}`);

// The order of the functions is one in which they compress better.
const smaller = ['-Oz', '--converge', '--reorder-functions-by-name', '--strip-producers', '--strip-target-features'];

const shrink = (file) => run('wasm-opt', [...smaller, ...features, `${work}/${file}`, '-o', `${work}/${file}`]);

// Gives the names of the pieces, the later one last.
async function cut() {
  await run('wasm-split-cli', [`${built}/${name}.wasm`, work, '--target', 'web', '--out-name', name]);
  const bound = ['--target', 'web', '--out-dir', `${work}/bound`, '--no-typescript', '--keep-lld-exports'];
  await run('wasm-bindgen', [...bound, `${work}/${name}.wasm`]);
  await rename(`${work}/bound/${name}_bg.wasm`, `${work}/${name}_bg.wasm`);
  await rename(`${work}/bound/${name}.js`, `${work}/${name}.js`);
  await rm(`${work}/${name}.wasm`);
  const later = (await readdir(work)).filter((file) => file.startsWith('split_') && file.endsWith('.wasm'));
  if (later.length !== 1) {
    throw new Error(`one later file was to be cut off, not: ${later.join(', ')}`);
  }
  await Promise.all([`${name}_bg.wasm`, ...later].map(shrink));
  return [`${name}.js`, `${name}_bg.wasm`, '__wasm_split.js', ...later];
}

// The worker is started by the page, not by the script that loads it, so that script starts itself.
// What goes wrong at the start is an error of the worker, which the page hears.
async function takeWorker() {
  for (const file of [`${worker}.js`, `${worker}_bg.wasm`]) {
    await copyFile(`${folder}/${file}`, `${work}/${file}`);
    await rm(`${folder}/${file}`);
  }
  const script = await readFile(`${work}/${worker}.js`, 'utf8');
  const starting = script.replace(/^export \{[^}]*__wbg_init as default[^}]*\};$/m, '__wbg_init().catch(reportError);');
  if (starting === script) {
    throw new Error(`${worker}.js does not export how it starts`);
  }
  await writeFile(`${work}/${worker}.js`, starting);
  await shrink(`${worker}_bg.wasm`);
  return [`${worker}.js`, `${worker}_bg.wasm`];
}

// The pieces name each other and speak to each other, so they share one hash: that of them all.
async function place(files, later) {
  const contents = await Promise.all(files.map((file) => readFile(`${work}/${file}`)));
  const version = createHash('sha256').update(Buffer.concat(contents)).digest('hex').slice(0, 16);
  const named = {
    [`${name}.js`]: `${name}-${version}.js`,
    [`${name}_bg.wasm`]: `${name}-${version}_bg.wasm`,
    '__wasm_split.js': `later-${version}.js`,
    [later]: `later-${version}_bg.wasm`,
    [`${worker}.js`]: `${worker}-${version}.js`,
    [`${worker}_bg.wasm`]: `${worker}-${version}_bg.wasm`,
  };
  // Only where a file is fetched: the wasm asks for its imports under the old name.
  const renamed = (text) =>
    text.replace(/(from |new URL\()(["'])(?:\.\/)?([\w.-]+)\2/g, (whole, before, quote, file) =>
      file in named ? `${before}${quote}./${named[file]}${quote}` : whole,
    );
  for (const [at, file] of files.entries()) {
    const bytes = file.endsWith('.js') ? await minified(renamed(contents[at].toString())) : contents[at];
    await writeFile(`${folder}/${named[file]}`, bytes);
  }
  return named;
}

async function minified(script) {
  const { code } = await minify(script, { module: true, compress: { passes: 2 } });
  return code;
}

// Lets the page load these instead of what Trunk built, whose hashes lose their leading zeros.
async function adopt(named) {
  let page = await readFile(`${folder}/index.html`, 'utf8');
  for (const file of [`${name}.js`, `${name}_bg.wasm`]) {
    const [old] = page.match(new RegExp(`${name}-[0-9a-f]{1,16}${file.slice(name.length)}`)) ?? [];
    if (!old) {
      throw new Error(`index.html does not name ${file}`);
    }
    await rm(`${folder}/${old}`);
    page = page.replaceAll(old, named[file]);
  }
  const meta = `<meta name="worker" content="${worker}.js">`;
  if (!page.includes(meta)) {
    throw new Error(`index.html has no ${meta}`);
  }
  page = page.replace(meta, meta.replace(`${worker}.js`, named[`${worker}.js`]));
  const script = named['__wasm_split.js'];
  page = page.replace('<link rel="modulepreload"', `<link rel="modulepreload" href="./${script}">$&`);
  await writeFile(`${folder}/index.html`, page);
}

await rm(work, { recursive: true, force: true });
await mkdir(work, { recursive: true });
const [pieces, workerPieces] = await Promise.all([cut(), takeWorker()]);
await adopt(await place([...pieces, ...workerPieces], pieces.at(-1)));
