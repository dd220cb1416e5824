import type { BrowserContext, Page } from '@playwright/test';

/** What the screen shows when the time is up: an element, by selector, that holds some words. */
export type Sight = { selector: string; words: string };

/**
 * From an event that the page gets to the change that brings a sight, in
 * milliseconds. The page itself measures, so that no way to and from the
 * browser counts.
 */
export async function timed(page: Page, event: string, until: Sight, act: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle(
    ({ event, until }) => {
      const isInSight = () =>
        [...document.querySelectorAll(until.selector)].some((it) => it.textContent?.includes(until.words));
      const time = new Promise<number>((resolve) => {
        const begin = () => {
          const begun = performance.now();
          const changes = new MutationObserver(() => {
            if (!isInSight()) return;
            changes.disconnect();
            resolve(performance.now() - begun);
          });
          changes.observe(document.body, { childList: true, subtree: true, characterData: true });
        };
        document.addEventListener(event, begin, { capture: true, once: true });
      });
      return { time };
    },
    { event, until },
  );
  await act();
  return watch.evaluate(({ time }) => time);
}

type Measured = { firstSeen: Promise<number>; lastStrictWrite: number | undefined };

/** Has every page that is opened from now on measure how long it takes to show an element. */
export async function timeOpenings(context: BrowserContext, selector: string): Promise<void> {
  await context.addInitScript((selector) => {
    const firstSeen = new Promise<number>((resolve) => {
      const changes = new MutationObserver(() => {
        if (document.querySelector(selector) === null) return;
        changes.disconnect();
        resolve(performance.now());
      });
      changes.observe(document, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { firstSeen } satisfies Partial<Measured>);
  }, selector);
}

/** From the start of the navigation to the element, in milliseconds. */
export function timeOfOpening(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Measured).firstSeen);
}

/** Has every page that is opened from now on measure its strict transactions. */
export async function timeStrictWrites(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const begun = performance.now();
      const transaction = begin.call(this, stores, mode, options);
      if (options?.durability === 'strict') {
        transaction.addEventListener('complete', () => {
          const lastStrictWrite = performance.now() - begun;
          Object.assign(globalThis, { lastStrictWrite } satisfies Partial<Measured>);
        });
      }
      return transaction;
    };
  });
}

/** The page's last strict transaction, from its beginning to its end, in milliseconds. */
export async function timeOfLastStrictWrite(page: Page): Promise<number> {
  const time = await page.evaluate(() => (globalThis as unknown as Measured).lastStrictWrite);
  if (time === undefined) throw new Error('The page has written nothing that the disk must hold');
  return time;
}
