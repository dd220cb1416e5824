import { type BrowserContext, test as base } from '@playwright/test';
import { App } from './app';
import { RealBrowser } from './browser';

/** A Monday morning in Jakarta, inside the hours of contact. */
export const MONDAY = '2026-11-23T09:12:00+07:00';

type Fixtures = {
  app: App;
  /** A browser that keeps its profile on disk and can be killed. */
  realBrowser: RealBrowser;
};

export const test = base.extend<Fixtures>({
  app: async ({ page }, use) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await use(new App(page));
    if (failures.length > 0) throw new Error(`The page failed: ${failures.join('; ')}`);
  },
  realBrowser: async ({}, use) => {
    const browser = await RealBrowser.withFreshProfile();
    await use(browser);
    await browser.dispose();
  },
});

/** The app in a context that the test has made itself. */
export async function appIn(context: BrowserContext): Promise<App> {
  return new App(await context.newPage());
}

export { expect } from '@playwright/test';
