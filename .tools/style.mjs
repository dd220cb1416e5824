// Joins style/main.css, style/later.css and the files that each imports into one file each, in
// target/style, which Trunk then names by its hash.
import { mkdir, writeFile } from 'node:fs/promises';
import { bundle } from 'lightningcss';

await mkdir('target/style', { recursive: true });
for (const name of ['main.css', 'later.css']) {
  const { code, warnings } = bundle({ filename: `style/${name}`, minify: true });
  if (warnings.length > 0) {
    throw new Error(warnings.map(({ message, loc }) => `${loc.filename}:${loc.line}: ${message}`).join('\n'));
  }
  await writeFile(`target/style/${name}`, code);
}
