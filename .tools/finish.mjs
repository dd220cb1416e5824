// Makes what Trunk built ready for a static host: the base address, the service worker, and the
// page that such a host serves for a path it does not know.
//
//   node .tools/finish.mjs [folder]      BASE=/buku/ names the folder of the host; "/" without it
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { generateSW } from 'workbox-build';

const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
const base = process.env.BASE || '/';

if (!/^\/([\w.~-]+\/)*$/.test(base)) {
  throw new Error(`BASE must begin and end with a slash, as in /buku/: ${base}`);
}

async function setBase() {
  const page = await readFile(`${folder}/index.html`, 'utf8');
  const placed = page.replace(/<base href="[^"]*">/, `<base href="${base}">`);
  if (!placed.includes(`<base href="${base}">`)) {
    throw new Error('index.html has no <base href="/">');
  }
  await writeFile(`${folder}/index.html`, placed);
  await copyFile(`${folder}/index.html`, `${folder}/404.html`);
}

// The worker keeps the whole app for use offline. It takes over only when no page of the version
// before is open any more, so a page never mixes files of two versions.
async function writeServiceWorker() {
  const { warnings } = await generateSW({
    swDest: `${folder}/sw.js`,
    globDirectory: folder,
    globPatterns: ['**/*.{html,css,js,wasm,svg,png,webmanifest}'],
    globIgnores: ['404.html'],
    dontCacheBustURLsMatching: /-[0-9a-f]{16}(_bg)?\.\w+$/,
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
  });
  if (warnings.length > 0) {
    throw new Error(warnings.join('\n'));
  }
}

await setBase();
await writeServiceWorker();
