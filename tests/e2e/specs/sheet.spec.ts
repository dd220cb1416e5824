import { MONDAY, expect, test } from '../pages/test';

test('s3_2 the sheet for staff prints on one page', async ({ app, page }) => {
  await app.openAt(MONDAY, 'pengaturan');
  await app.settings.nameBusiness('Toko Maju');
  await app.settings.save();
  await app.says('Tersimpan');
  await app.open('catat');
  await app.receivable.name.fill('Warung Melati');
  await app.receivable.amount.fill('875000');
  await app.receivable.note.fill('beras 2 karung');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toBeVisible();
  await app.customer.recordPromise('500000', '2026-11-27');
  await expect(app.customer.promises).toContainText('Rp 500.000');

  await app.customer.sheetForStaff();
  await expect(app.sheet.print).toBeEnabled();
  for (const words of ['Toko Maju', '0812-0000-1001', 'beras 2 karung', 'Rp 875.000', 'Rp 500.000 sampai 27 Nov 2026']) {
    await expect(app.sheet.paper).toContainText(words);
  }
  expect(await app.sheet.printedPages()).toBe(1);

  await page.emulateMedia({ media: 'print' });
  await expect(app.sheet.paper).toBeVisible();
  await expect(app.sheet.print).toBeHidden();
});
