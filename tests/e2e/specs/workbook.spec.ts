import figures from '../../samples/figures.json' with { type: 'json' };
import { largeWorkbook } from '../pages/large_workbook';
import { MONDAY, expect, test } from '../pages/test';

const sample = (name: string): string => `../samples/${name}`;

test('a workbook is judged row by row like the same book as text, and comes in', async ({ app, page }) => {
  const book = figures['buku-utang.csv'];
  await app.openAt(MONDAY, 'impor');
  await app.import.choose(sample('buku-utang.xlsx'));
  await expect(page.getByText('buku-utang.xlsx · Utang 2026 · 14 baris')).toBeVisible();
  await expect(app.import.summary).toContainText(`Siap masuk${book.good.length} baris`);
  await expect(app.import.toMend).toHaveCount(book.refused.length);
  await app.import.field('Jatuh tempo', 9).fill('28/02/2027');
  await app.import.field('Jatuh tempo', 9).blur();
  await expect(app.import.summary).toContainText(`Siap masuk${book.good.length + 1} baris`);
  await app.import.takeIn.click();
  await app.import.isTakenIn();
});

test('the trader says which sheet it is, and whether the results of formulas are taken', async ({ app, page }) => {
  await app.openAt(MONDAY, 'impor');
  await app.import.choose(sample('dua-bulan.xlsx'));
  const which = app.import.question('Lembar mana yang mau diimpor?');
  await expect(page.getByRole('heading', { name: 'Lembar mana yang mau diimpor?' })).toBeFocused();
  await which.getByRole('button', { name: 'Oktober · 3 baris' }).click();

  const formulas = app.import.question('Ada rumus di lembar ini');
  await expect(formulas).toContainText('6 sel berisi rumus, misalnya D2');
  await formulas.getByRole('button', { name: 'Pakai hasilnya' }).click();
  await expect(app.import.summary).toContainText('Siap masuk3 baris');
  await expect(app.import.summary).toContainText('Jumlah utangRp 600.000');

  await page.getByRole('button', { name: 'Pilih file lain' }).click();
  await app.import.choose(sample('dua-bulan.xlsx'));
  await which.getByRole('button', { name: 'November' }).click();
  await expect(app.import.summary).toContainText('Jumlah utangRp 300.000');
});

test('a workbook that cannot be taken is refused in words, and nothing is written', async ({ app, page }) => {
  test.slow();
  await app.openAt(MONDAY, 'impor');
  for (const [file, words] of [
    [sample('rumus-tanpa-hasil.xlsx'), 'Rumus di sel B2 belum ada hasilnya'],
    [sample('sel-galat.xlsx'), 'Sel A3 berisi #N/A'],
    [sample('terkunci.xlsx'), 'dikunci dengan sandi'],
    [largeWorkbook(100_000, 8), 'terisi sampai baris 50.002, padahal sekali impor paling banyak 50.000 baris'],
  ] as const) {
    await app.import.choose(file);
    await expect(app.import.refusal.filter({ hasText: words })).toBeVisible({ timeout: 30_000 });
  }
  await page.goto('.');
  await app.today.isFirstStart();
});

test('the reading of a large workbook can be stopped, and another file chosen', async ({ app, page }) => {
  await app.openAt(MONDAY, 'impor');
  await app.import.choose(largeWorkbook(50_000, 39));
  await expect(page.getByText(/^[1-9]\d?\.000 baris$/)).toBeVisible({ timeout: 30_000 });
  await app.import.cancel.click();
  await expect(app.import.cancel).toHaveCount(0);
  await expect(page.getByLabel('Pilih file')).toBeFocused();
  await app.import.choose(sample('buku-utang.xlsx'));
  await expect(app.import.toMend).toHaveCount(figures['buku-utang.csv'].refused.length);
});
