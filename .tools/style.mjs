// Joins style/main.css and the files it imports into target/style/main.css: one request for the
// page, which Trunk then names by its hash.
import { mkdir, writeFile } from 'node:fs/promises';
import { bundle } from 'lightningcss';

const { code, warnings } = bundle({ filename: 'style/main.css', minify: true });
if (warnings.length > 0) {
  throw new Error(warnings.map(({ message, loc }) => `${loc.filename}:${loc.line}: ${message}`).join('\n'));
}
await mkdir('target/style', { recursive: true });
await writeFile('target/style/main.css', code);
