import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { picture } from '../pages/photos';
import { SHOP } from '../pages/qris';
import { MONDAY, expect, test } from '../pages/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const SCREENS = [
  '.',
  'pelanggan',
  'pelanggan/baru',
  'pelanggan/ID',
  'pelanggan/ID/ubah',
  'pelanggan/ID/serah',
  'surat/ID',
  'surat/ID/kesepakatan',
  'surat/ID/pengakuan',
  'surat/ID/rekap',
  'surat/ID/kwitansi',
  'surat/ID/tagihan',
  'surat/ID/peringatan-2',
  'surat/ID/gugatan',
  'surat/ID/bukti',
  'catat',
  'catat/ID',
  'bayar/ID',
  'piutang/BILL',
  'pesan/ID',
  'telepon/ID',
  'kunjungan/ID',
  'hitung',
  'hitung/cicilan',
  'hitung/potongan',
  'hitung/cicilan?untuk=ID',
  'hitung/potongan?untuk=ID',
  'laporan',
  'lainnya',
  'impor',
  'kontak',
  'cadangan',
  'ekspor',
  'pengaturan',
  'pengaturan/kata',
  'pengaturan/kata/id/overdue_first/any/any/any/any',
  'tidak/ada',
];

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen has a fault that axe finds, ${scheme}`, async ({ app, page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await app.openAt(MONDAY);
    expect.soft(await faults(page), 'the first start').toEqual([]);

    await app.open('catat');
    await app.receivable.name.fill('Ibu Sari');
    await app.receivable.amount.fill('875000');
    await app.receivable.date.fill('2026-11-01');
    await app.receivable.due.fill('2026-11-14');
    await app.receivable.number.fill('0812-0000-1001');
    await app.receivable.save();
    await expect(app.customer.balance).toBeVisible();
    const id = page.url().split('/').pop() ?? '';
    const bill = (await app.customer.bills.first().getAttribute('href'))?.split('/').pop() ?? '';

    for (const screen of SCREENS) {
      await app.open(screen.replace('ID', id).replace('BILL', bill));
      expect.soft(await faults(page), screen).toEqual([]);
    }

    await app.open('catat');
    await app.receivable.addGoods(1, 'Beras', '2', '70000');
    expect.soft(await faults(page), 'goods line by line').toEqual([]);

    await app.open(`pelanggan/${id}`);
    const { photos } = app.customer;
    await photos.add();
    await photos.choose(await picture(page, 'nota.jpg', 'teal'));
    await expect(photos.chosen).toHaveCount(1);
    expect.soft(await faults(page), 'adding a photo').toEqual([]);
    await photos.save();
    await expect(photos.thumbnails).toHaveCount(1);
    expect.soft(await faults(page), 'photos of a customer').toEqual([]);
    await photos.thumbnails.first().getByRole('button').click();
    await expect(photos.sheet.getByRole('img')).toBeVisible();
    expect.soft(await faults(page), 'an enlarged photo').toEqual([]);
    await app.open('impor');
    await app.import.choose('../samples/dua-bulan.xlsx');
    await app.import.question('Lembar mana yang mau diimpor?').waitFor();
    expect.soft(await faults(page), 'impor, several sheets').toEqual([]);
    await page.getByRole('button', { name: 'Oktober' }).click();
    await app.import.question('Ada rumus di lembar ini').waitFor();
    expect.soft(await faults(page), 'impor, formulas').toEqual([]);
    await app.open('pengaturan');
    await app.qris.text.fill(SHOP.slice(0, 99));
    expect.soft(await faults(page), 'a QRIS that is refused').toEqual([]);
    await app.qris.text.fill(SHOP);
    await app.qris.save();
    await app.says('Tersimpan');
    expect.soft(await faults(page), 'a QRIS that is kept').toEqual([]);
    await app.open(`pelanggan/${id}`);
    await app.qris.show();
    expect.soft(await faults(page), 'a QRIS that is shown').toEqual([]);

    await app.open(`hitung/cicilan?untuk=${id}`);
    await app.plan.affordable.fill('150000');
    await app.plan.finer();
    await app.plan.cost('Menurun', '1');
    await expect(app.plan.choices).toHaveCount(3);
    expect.soft(await faults(page), 'plans side by side').toEqual([]);
    await app.open(`hitung/potongan?untuk=${id}`);
    await app.discount.missingCost.fill('700000');
    await app.discount.pay.fill('600000');
    await expect(app.discount.why).toBeVisible();
    expect.soft(await faults(page), 'an offer below cost').toEqual([]);

    await app.open(`hitung/cicilan?untuk=${id}`);
    await app.plan.affordable.fill('300000');
    await app.plan.agree();
    await page.waitForURL(/surat/);
    await app.open(`pelanggan/${id}`);
    await expect(app.arrangements.plan).toBeVisible();
    expect.soft(await faults(page), 'a plan that is kept').toEqual([]);
    await app.arrangements.plan.getByRole('button', { name: 'Akhiri' }).click();
    expect.soft(await faults(page), 'a plan that is ended').toEqual([]);
  });
}

/** What axe finds, by rule, with the places. */
async function faults(page: import('@playwright/test').Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(
    () => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
