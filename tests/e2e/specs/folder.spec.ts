import { MONDAY, expect, test } from '../pages/test';

test('in a folder of a host, every address loads by itself and links stay inside', async ({ app, page, baseURL }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.save();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}pelanggan/`));
  await page.reload();
  await expect(app.customer.balance).toHaveText('Rp 875.000');
  await app.menu('Hari ini');
  await expect(page).toHaveURL(baseURL ?? '');
  await page.goBack();
  await expect(app.customer.balance).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.reload();
  await expect(app.customer.balance).toHaveText('Rp 875.000');
});

test('in a folder of a host and without a network, a workbook is read all the same', async ({ app, page }) => {
  await app.openAt(MONDAY, 'impor');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.reload();
  await app.import.choose('../samples/buku-utang.xlsx');
  await expect(app.import.toMend).toHaveCount(4);
});

test('an address that means nothing says so and leads home', async ({ app, page }) => {
  await app.openAt(MONDAY, 'tidak/ada');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman tidak ada');
  await page.getByRole('link', { name: 'Ke Hari ini' }).click();
  await app.today.isFirstStart();
});
