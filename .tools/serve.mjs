// Serves a built folder on this machine only, the way a static host does: the files under their
// own types, and 404.html for every path that is none of them.
//
//   node .tools/serve.mjs [--folder dist] [--base /] [--port 8080]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '8080' },
  },
});
const { folder, base } = values;

const fallback = await readFile(`${folder}/404.html`);
const hashed = /-[0-9a-f]{16}(_bg)?\.\w+$/;
const files = sirv(folder, {
  dev: true,
  setHeaders(response, path) {
    response.setHeader('Cache-Control', hashed.test(path) ? 'max-age=31536000, immutable' : 'no-cache');
  },
});

function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(fallback);
}

const server = createServer((request, response) => {
  if (!request.url.startsWith(base)) {
    response.writeHead(404).end();
    return;
  }
  request.url = request.url.slice(base.length - 1);
  files(request, response, () => notFound(response));
});

server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`Tagih Santun: http://127.0.0.1:${server.address().port}${base}`);
});
