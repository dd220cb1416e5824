import { defineConfig } from '@playwright/test';

// The release build is served twice, as .tools/e2e lays it out: at the root of one host, and in
// a folder of another.
const port = Number(process.env.E2E_PORT ?? 4173);
const atRoot = `http://127.0.0.1:${port}/`;
const inFolder = `http://127.0.0.1:${port + 1}/buku/`;

const serve = (folder: string, base: string, at: number) =>
  `node ../../.tools/serve.mjs --folder ../../${folder} --base ${base} --port ${at}`;

export default defineConfig({
  testDir: 'specs',
  outputDir: '../../target/e2e/results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 60_000,
  // A machine with two busy cores takes its time.
  expect: { timeout: 10_000 },
  use: {
    baseURL: atRoot,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A microphone that hums, which nobody has to be asked for.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: 'folder.spec.ts',
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: 'folder.spec.ts',
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'folder',
      testMatch: 'folder.spec.ts',
      use: { baseURL: inFolder, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: [
    { command: serve('dist', '/', port), url: atRoot },
    { command: serve('target/e2e/buku', '/buku/', port + 1), url: inFolder },
  ],
});
