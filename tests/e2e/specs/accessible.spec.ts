import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
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
  'catat',
  'catat/ID',
  'bayar/ID',
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
  'cadangan',
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

    for (const screen of SCREENS) {
      await app.open(screen.replace('ID', id));
      expect.soft(await faults(page), screen).toEqual([]);
    }

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
