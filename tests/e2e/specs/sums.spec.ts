import { type App } from '../pages/app';
import { MONDAY, expect, test } from '../pages/test';

/** Ibu Sari owes 875.000. */
async function withDebt(app: App): Promise<string> {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toHaveText('Rp 875.000');
  return app.page.url().split('/').pop() ?? '';
}

test('s0_6 plans stand side by side while the figures are typed', async ({ app }) => {
  await app.openAt(MONDAY);
  await app.menu('Hitung');
  await app.page.getByRole('link', { name: /Hitung cicilan/ }).click();
  await expect(app.plan.said.first()).toContainText('Isi angkanya dulu');

  await app.plan.amount.fill('875.000');
  await app.plan.affordable.fill('150rb');
  await expect(app.plan.choices).toHaveCount(3);
  await expect(app.plan.choices.nth(0)).toContainText('3 × Rp 295.000');
  await expect(app.plan.choices.nth(0)).toContainText('di atas kesanggupan');
  await expect(app.plan.choices.nth(1)).toContainText('6 × Rp 150.000');
  await expect(app.plan.choices.nth(2)).toContainText('10 × Rp 90.000');
  await expect(app.plan.rows).toHaveCount(6);

  await app.plan.choose('Lebih ringan');
  await expect(app.plan.rows).toHaveCount(10);
  await expect(app.plan.schedule).toContainText('Rp 875.000');

  await app.plan.from('Berapa kali');
  await app.plan.count.fill('4');
  await app.plan.every('Bulan');
  await app.plan.start.fill('2027-01-31');
  await app.plan.choose('Sesuai hitungan');
  await expect(app.plan.rows.nth(1)).toContainText('28 Feb 2027');
  await expect(app.plan.rows.nth(2)).toContainText('31 Mar 2027');
});

test('s4_6 what a customer in hard times can pay leads straight to a plan and to its message', async ({
  app,
  page,
}) => {
  const id = await withDebt(app);
  await page.getByRole('button', { name: 'Catat kesulitan' }).click();
  await page.getByLabel('Sanggup bayar sekali bayar').fill('150000');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await page
    .getByRole('region', { name: 'Sedang kesulitan' })
    .getByRole('link', { name: 'Hitung cicilan' })
    .click();
  await expect(app.plan.said.first()).toContainText('Katanya sanggup Rp 150.000');
  await expect(app.plan.affordable).toHaveValue('150.000');
  await expect(app.plan.choices.nth(1)).toContainText('6 × Rp 150.000');

  await app.plan.offer();
  await expect(page).toHaveURL(new RegExp(`pesan/${id}\\?untuk=plan_offer`));
  await app.says('Usulan cicilan Rp 875.000 tersimpan');
  await page.locator('.toasts').getByRole('button', { name: 'Urungkan' }).click();
  await app.says('Sudah diurungkan');
});

test('s1_1 an agreed plan with an agreed cost is what the customer owes', async ({ app, page }) => {
  const id = await withDebt(app);
  await app.open(`hitung/cicilan?untuk=${id}`);
  await app.plan.from('Berapa kali');
  await app.plan.count.fill('3');
  await app.plan.every('Bulan');
  await app.plan.finer();
  await app.plan.cost('Tetap (flat)', '1');
  await expect(app.plan.schedule).toContainText('Rp 26.250');
  await app.plan.agree();
  await app.says('Kesepakatan cicilan Rp 901.250 tersimpan');
  await expect(page).toHaveURL(new RegExp(`surat/${id}/kesepakatan/`));
  await expect(page.getByText('Rp 901.250').first()).toBeVisible();
  await app.open(`pelanggan/${id}`);
  await expect(app.customer.balance).toHaveText('Rp 901.250');
});

test('what does not work out is said in words, and nothing is lost or written', async ({
  app,
  page,
}) => {
  const id = await withDebt(app);
  await app.open(`hitung/cicilan?untuk=${id}`);
  const refused = async (words: string) => {
    await expect(app.plan.said.first()).toContainText(words);
    await expect(app.plan.choices).toHaveCount(0);
  };
  await app.plan.from('Besar cicilan');
  await app.plan.instalment.fill('900000');
  await refused('lebih besar dari sisanya');
  await app.plan.instalment.fill('1000');
  await refused('lebih dari 600 kali');
  await app.plan.from('Berapa kali');
  await app.plan.count.fill('0');
  await refused('paling sedikit 1 kali');
  await app.plan.count.fill('6');
  await app.plan.start.fill('2026-11-22');
  await refused('sudah lewat');
  await app.plan.agree();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText('sudah lewat');
  await expect(app.plan.count).toHaveValue('6');
  await expect(app.plan.start).toHaveValue('2026-11-22');
  await app.plan.every('Tanggal sendiri');
  await app.plan.days.fill('5/12/2026\n5/12/2026');
  await refused('berurutan');

  await app.open('hitung/cicilan');
  await app.plan.amount.fill('1.000.000.000.000.001');
  await app.plan.affordable.fill('5000');
  await refused('terlalu besar');

  await app.open(`pelanggan/${id}`);
  // The customer, and the debt: nothing else.
  await expect(app.customer.timeline).toHaveCount(2);
});

test('s3_4 a discount keeps cost and profit, or takes words of its own', async ({ app, page }) => {
  const id = await withDebt(app);
  await page.getByRole('link', { name: 'Hitung potongan' }).click();
  await expect(app.plan.said.first()).toContainText('Isi modal 1 barang');
  await app.discount.missingCost.fill('700000');
  await app.discount.profit.fill('10');
  await expect(app.discount.result).toContainText('Rp 105.000');
  await expect(app.discount.pay).toHaveValue('770.000');
  await app.discount.costOfMoney.fill('1,5');
  await expect(app.discount.result).toContainText('Rp 13.125');

  await app.discount.pay.fill('650000');
  await expect(app.discount.offerCard).toContainText('Rugi Rp 50.000');
  await app.discount.offer();
  await expect(app.discount.failure).toContainText('tulis mengapa Anda rela');
  await expect(app.discount.pay).toHaveValue('650000');
  await app.discount.until.fill('2026-11-22');
  await app.discount.why.fill('Barangnya sudah lama, lebih baik jadi uang.');
  await app.discount.keep();
  await expect(app.discount.failure).toContainText('sudah lewat');

  await app.discount.until.fill('2026-11-30');
  await app.discount.offer();
  await expect(page).toHaveURL(new RegExp(`pesan/${id}\\?untuk=discount_offer`));
  await app.says('Tawaran cukup bayar Rp 650.000 tersimpan');
});

test('s3_4 the discount works without a customer, too', async ({ app }) => {
  await app.openAt(MONDAY, 'hitung/potongan');
  await app.discount.amount.fill('1 juta');
  await app.discount.cost.fill('700 ribu');
  await expect(app.discount.result).toContainText('Rp 300.000');
});

test('the calculators fit 320 pixels and work from the keyboard', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const id = await withDebt(app);
  for (const address of [`hitung/cicilan?untuk=${id}`, `hitung/potongan?untuk=${id}`, 'hitung']) {
    await app.open(address);
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide(), address).toBe(0);
  }
  await app.open(`hitung/cicilan?untuk=${id}`);
  await app.plan.affordable.focus();
  await page.keyboard.type('150000');
  await expect(app.plan.choices).toHaveCount(3);
  await page.getByRole('radio', { name: 'Sesuai sanggup' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(app.plan.rows).toHaveCount(10);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
});
