import type { Page } from '@playwright/test';
import type { App } from '../pages/app';
import { printHeading, printRatios, printTimes, repeated } from './figures';
import { appIn, bench, takeInvoicesIn } from './profile';
import { timed, timeOfLastStrictWrite, timeStrictWrites } from './stopwatch';

bench('save', async ({ freshProfile }) => {
  const context = await freshProfile();
  await timeStrictWrites(context);
  const app = await appIn(context);
  await takeInvoicesIn(app);
  await app.open('catat');
  await app.receivable.name.fill('Ibu Sari');
  await save(app, 0);
  await putOnTap(app.page);

  const pairs = await repeated(async (turn) => {
    await app.customer.addReceivable();
    const notice = await save(app, turn + 1);
    const journal = await timeOfLastStrictWrite(app.page);
    return { notice, journal, put: await put(app.page), tapped: await putOnTap(app.page) };
  });
  printHeading('One save, "Catat piutang" for a known customer, into a book of 2,466 invoices');
  printTimes('a bare strict put into IndexedDB in the same page, left alone', pairs.map((it) => it.put));
  printTimes('from the tap on a bare button to the end of such a put', pairs.map((it) => it.tapped));
  printTimes("the journal's own transaction", pairs.map((it) => it.journal));
  printTimes('from the tap on "Simpan" to the notice', pairs.map((it) => it.notice));
  printRatios('tap to notice to tap to put, pair by pair (aim 1.5 x)', pairs.map((it) => it.notice / it.tapped));
  printRatios('tap to notice to a put left alone, pair by pair', pairs.map((it) => it.notice / it.put));
});

/** Every save has an amount of its own, since the notice of the last one may still be there. */
async function save(app: App, turn: number): Promise<number> {
  await app.receivable.amount.fill(`87500${turn}`);
  const notice = { selector: '.toast', words: `875.00${turn} tersimpan` };
  return timed(app.page, 'click', notice, () => app.receivable.save());
}

/** Puts a record of an entry's size into a database of its own, and gives the milliseconds. */
async function put(page: Page): Promise<number> {
  await page.evaluate(openPuts);
  await page.evaluate(async () => {
    const { puts } = globalThis as unknown as { puts: Puts };
    await puts.put();
    puts.close();
  });
  return timeOfLastStrictWrite(page);
}

/**
 * The same at the tap of a button: the least that any save on a tap takes, since the page first
 * draws the pressed button, and hears of the end of the transaction only after that.
 */
async function putOnTap(page: Page): Promise<number> {
  await page.evaluate(openPuts);
  const took = await page.evaluateHandle(() => {
    const { puts } = globalThis as unknown as { puts: Puts };
    const button = document.createElement('button');
    button.className = 'button primary';
    button.textContent = 'bench';
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 1000';
    const time = new Promise<number>((resolve) => {
      button.addEventListener('click', async () => {
        const begun = performance.now();
        await puts.put();
        resolve(performance.now() - begun);
        button.remove();
        puts.close();
      });
    });
    document.body.append(button);
    return { time };
  });
  await page.getByRole('button', { name: 'bench' }).click();
  return took.evaluate(({ time }) => time);
}

type Puts = { put: () => Promise<void>; close: () => void };

/** Runs in the page. */
async function openPuts(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('bench', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const put = () =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['bench'], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.objectStore('bench').put({ payload: new Uint8Array(400) });
    });
  Object.assign(globalThis, { puts: { put, close: () => database.close() } satisfies Puts });
}
