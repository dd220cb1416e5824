import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, chromium } from '@playwright/test';
import { App } from '../pages/app';

/** A book of 2,466 invoices to 100 customers. */
export const INVOICES = path.resolve(import.meta.dirname, '../../samples/piutang-2012-2013.csv');

type Fixtures = {
  /** Starts a browser on a fresh profile, which is on the disk as a trader's is. */
  freshProfile: () => Promise<BrowserContext>;
};

export const bench = base.extend<Fixtures>({
  freshProfile: async (
    { launchOptions, contextOptions, baseURL, locale, timezoneId, viewport, hasTouch, isMobile },
    use,
  ) => {
    const started: { context: BrowserContext; folder: string }[] = [];
    await use(async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'tagih-santun-bench-'));
      const context = await chromium.launchPersistentContext(folder, {
        ...launchOptions,
        ...contextOptions,
        baseURL,
        locale,
        timezoneId,
        viewport,
        hasTouch,
        isMobile,
      });
      started.push({ context, folder });
      return context;
    });
    for (const { context, folder } of started) {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

/** The app in a page of its own. */
export async function appIn(context: BrowserContext): Promise<App> {
  return new App(await context.newPage());
}

/** Takes the invoices in. */
export async function takeInvoicesIn(app: App): Promise<void> {
  await app.open('impor');
  await app.import.choose(INVOICES);
  await app.import.takeIn.click();
  await app.import.isTakenIn();
}
