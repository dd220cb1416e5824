import figures from '../../samples/figures.json' with { type: 'json' };
import { MONDAY, expect, test } from '../pages/test';

const rupiah = (amount: number): string => `Rp ${new Intl.NumberFormat('id-ID').format(amount)}`;

test('every row of a debt book is judged before anything is kept, and mended in place', async ({ app, page }) => {
  const book = figures['buku-utang.csv'];
  await app.openAt(MONDAY, 'impor');
  await app.import.choose('../samples/buku-utang.csv');
  await expect(app.import.summary).toContainText(`Siap masuk${book.good.length} baris`);
  await expect(app.import.summary).toContainText(`Perlu dibetulkan${book.refused.length} baris`);
  await expect(app.import.summary).toContainText(rupiah(book.amount));
  await expect(app.import.toMend).toHaveCount(book.refused.length);
  await expect(app.import.field('Nama', 7)).toHaveAccessibleDescription(/nama/i);
  await expect(app.import.field('Jatuh tempo', 9)).toHaveAccessibleDescription(/31\/2\/2027|31\/02\/2027/);
  await expect(app.import.field('Jumlah', 10)).toHaveAccessibleDescription(/lebih dari nol/);
  await expect(app.import.field('Jumlah', 13)).toHaveAccessibleDescription(/terlalu besar/);

  await app.import.field('Jatuh tempo', 9).fill('28/02/2027');
  await app.import.field('Jatuh tempo', 9).blur();
  await expect(app.import.summary).toContainText(`Siap masuk${book.good.length + 1} baris`);
  await page.goto('.');
  await app.today.isFirstStart();
});

test('a book of 2,466 invoices comes in whole, with its payments, and only once', async ({ app, page }) => {
  test.slow();
  const book = figures['piutang-2012-2013.csv'];
  await app.openAt('2014-02-03T10:00:00+07:00', 'impor');
  await app.import.choose('../samples/piutang-2012-2013.csv');
  await expect(app.import.summary).toContainText(rupiah(book.amount));
  await app.import.takeIn.click();
  await app.import.isTakenIn();
  const taken = page.getByRole('region', { name: 'Tersimpan' });
  await expect(taken).toContainText('Piutang2.466');
  await expect(taken).toContainText('Pembayaran2.466');
  await expect(taken).toContainText('Pelanggan baru100');

  await page.getByRole('link', { name: 'Lihat Pelanggan' }).click();
  await expect(page.getByText(`${book.customers} pelanggan`)).toBeVisible();
  await app.open('cadangan');
  const file = await app.backup.make();
  await app.backup.choose(await file.path());
  await expect(app.backup.inside).toContainText(['100 pelanggan', '2.466 piutang', '2.466 pembayaran']);

  await app.open('impor');
  await app.import.choose('../samples/piutang-2012-2013.csv');
  await expect(app.import.summary).toContainText('Sudah ada di buku2.466 baris');
  await expect(app.import.takeIn).toHaveCount(0);
});

test('Hari ini on a day of 2013, seen from the whole book', async ({ app, page }) => {
  test.slow();
  await app.openAt('2013-05-27T10:00:00+07:00', 'impor');
  await app.import.choose('../samples/piutang-2012-2013.csv');
  await app.import.takeIn.click();
  await app.import.isTakenIn();
  await page.getByRole('link', { name: 'Lihat Hari ini' }).click();
  await expect(app.today.turns).toHaveCount(8);
});
