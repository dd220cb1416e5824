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
  await put(app.page);

  const pairs = await repeated(async (turn) => {
    await app.customer.addReceivable();
    const notice = await save(app, turn + 1);
    const journal = await timeOfLastStrictWrite(app.page);
    return { notice, journal, put: await put(app.page) };
  });
  printHeading('One save, "Catat piutang" for a known customer, into a book of 2,466 invoices');
  printTimes('a bare strict put into IndexedDB in the same page', pairs.map((it) => it.put));
  printTimes("the journal's own transaction", pairs.map((it) => it.journal));
  printTimes('from the tap on "Simpan" to the notice', pairs.map((it) => it.notice));
  printRatios('transaction to put, pair by pair', pairs.map((it) => it.journal / it.put));
  printRatios('tap to notice to put, pair by pair (aim 1.5 x)', pairs.map((it) => it.notice / it.put));
});

/** Every save has an amount of its own, since the notice of the last one may still be there. */
async function save(app: App, turn: number): Promise<number> {
  await app.receivable.amount.fill(`87500${turn}`);
  const notice = { selector: '.toast', words: `875.00${turn} tersimpan` };
  return timed(app.page, 'click', notice, () => app.receivable.save());
}

/** Puts a record of an entry's size into a database of its own, and gives the milliseconds. */
async function put(page: Page): Promise<number> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bench', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('bench', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['bench'], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.objectStore('bench').put({ payload: new Uint8Array(400) });
    });
    database.close();
  });
  return timeOfLastStrictWrite(page);
}
