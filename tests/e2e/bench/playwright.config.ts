import { defineConfig } from '@playwright/test';
import tests from '../playwright.config';

// Not a test: it runs on the release build as the end-to-end tests do, one thing after the other,
// and prints how long each took.
const port = Number(process.env.BENCH_PORT ?? 4183);
const base = process.env.BASE || '/';
const page = `http://127.0.0.1:${port}${base}`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../../target/bench',
  workers: 1,
  timeout: 10 * 60_000,
  reporter: './reporter.ts',
  use: {
    ...tests.use,
    trace: 'off',
    baseURL: page,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  },
  webServer: {
    command: `node ../../../.tools/serve.mjs --folder ../../../dist --base ${base} --port ${port}`,
    url: page,
  },
});
