import { readFile } from 'node:fs/promises';
import { MONDAY, appIn, expect, test } from '../pages/test';
import { App } from '../pages/app';

async function recordOne(app: App, name: string, amount: string): Promise<void> {
  await app.open('catat');
  await app.receivable.name.fill(name);
  await app.receivable.amount.fill(amount);
  await app.receivable.save();
  await app.says('tersimpan');
}

test('an entry is found again after the browser is killed right after it was kept', async ({ realBrowser, baseURL }) => {
  let app = await appIn(await realBrowser.start());
  await app.open(`${baseURL}catat`);
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.save();
  await app.says('Piutang Rp 875.000 tersimpan');
  await realBrowser.kill();

  app = await appIn(await realBrowser.start());
  await app.open(baseURL);
  await expect(app.today.outstanding).toContainText('Rp 875.000');
});

test('everything works without a network after the first visit', async ({ realBrowser, baseURL }) => {
  const context = await realBrowser.start();
  const app = await appIn(context);
  await app.open(`${baseURL}catat`);
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.save();
  await app.says('tersimpan');
  await app.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await app.open(baseURL);
  await expect(app.today.outstanding).toContainText('Rp 875.000');
  await app.open(`${baseURL}catat`);
  await app.receivable.name.fill('Pak Budi');
  await app.receivable.amount.fill('25000');
  await app.receivable.save();
  await expect(app.customer.balance).toHaveText('Rp 25.000');
  await app.page.reload();
  await expect(app.customer.balance).toHaveText('Rp 25.000');
});

test('two tabs show the same, and write without losing each other', async ({ context, app }) => {
  await app.openAt(MONDAY);
  const other = await appIn(context);
  await other.openAt(MONDAY);
  await recordOne(app, 'Ibu Sari', '100000');
  await expect(other.today.outstanding).toContainText('Rp 100.000');
  await Promise.all([recordOne(app, 'Pak Budi', '20000'), recordOne(other, 'Mas Joko', '3000')]);
  await app.menu('Laporan');
  await expect(app.today.outstanding).toContainText('Rp 123.000');
});

test('a tab that was asleep while another wrote looks for itself when it is shown again', async ({ context, app }) => {
  await app.openAt(MONDAY);
  const asleep = await appIn(context);
  await asleep.page.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {};
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} });
  });
  await asleep.openAt(MONDAY);
  await recordOne(app, 'Ibu Sari', '100000');
  await expect(asleep.page.getByRole('heading', { name: 'Selamat datang' })).toBeVisible();
  await asleep.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(asleep.today.outstanding).toContainText('Rp 100.000');
});

test('a backup opens in another browser, all of it or nothing', async ({ app, browser, baseURL }) => {
  await app.openAt(MONDAY);
  await recordOne(app, 'Ibu Sari', '100000');
  await recordOne(app, 'Pak Budi', '20000');
  await app.open('cadangan');
  const download = await app.backup.make();
  expect(download.suggestedFilename()).toBe('tagih-santun-2026-11-23-0912.jsonl');
  const file = await readFile(await download.path());

  const elsewhere = await browser.newContext({ baseURL });
  const other = await appIn(elsewhere);
  await other.openAt(MONDAY, 'cadangan');
  const damaged = Buffer.from(file);
  damaged[damaged.length - 20] ^= 1;
  await other.backup.choose({ name: 'rusak.jsonl', mimeType: 'application/json', buffer: damaged });
  await expect(other.page.getByRole('alert').filter({ hasText: 'File' })).toContainText('File ini rusak atau berubah');
  await expect(other.backup.restoreButton).toHaveCount(0);

  await other.backup.choose({ name: 'utuh.jsonl', mimeType: 'application/json', buffer: file });
  await expect(other.backup.inside).toContainText([
    '2 pelanggan',
    '2 piutang',
    '0 pembayaran',
    '4 catatan',
    'Belum masuk Rp 120.000',
  ]);
  await other.backup.restoreButton.click();
  await other.says('Cadangan dipulihkan, 4 catatan');
  await other.menu('Hari ini');
  await expect(other.today.outstanding).toContainText('Rp 120.000');
  await elsewhere.close();
});
