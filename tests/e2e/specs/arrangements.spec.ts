import { type App } from '../pages/app';
import { MONDAY, expect, test } from '../pages/test';

/** Ibu Sari owes 900.000 since the 14th. */
async function withDebt(app: App): Promise<string> {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('900000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toHaveText('Rp 900.000');
  return app.page.url().split('/').pop() ?? '';
}

/** Proposes so many weekly instalments from the 30th on. */
async function propose(app: App, count: string): Promise<void> {
  await app.plan.from('Berapa kali');
  await app.plan.count.fill(count);
  await app.plan.every('Minggu');
  await app.plan.start.fill('2026-11-30');
  await app.plan.choose('Sesuai hitungan');
  await app.plan.keep();
}

test('s1_1 s3_3: a plan is proposed, adjusted, agreed on, asked for, missed, caught up and ended', async ({
  app,
  page,
}) => {
  const id = await withDebt(app);
  const { arrangements, customer, today } = app;

  await test.step('it is proposed, adjusted with the customer, and agreed on', async () => {
    await app.open(`hitung/cicilan?untuk=${id}`);
    await propose(app, '2');
    await expect(arrangements.plan).toContainText('Ditawarkan');
    await arrangements.plan.getByRole('link', { name: 'Ubah jadwal' }).click();
    await propose(app, '3');
    await expect(arrangements.plan).toHaveCount(1);
    await expect(arrangements.plan.getByRole('listitem')).toHaveCount(3);
    await arrangements.agree();
    await app.says('Cicilan disepakati');
    await expect(arrangements.plan).toContainText('Lancar');
    await expect(customer.nextStep).toContainText('Cicilan lancar, berikutnya Rp 300.000');
  });

  await test.step('a slip is undone', async () => {
    await page.locator('.toasts').getByRole('button', { name: 'Urungkan' }).click();
    await expect(arrangements.plan).toContainText('Ditawarkan');
    await arrangements.agree();
    await expect(arrangements.plan).toContainText('Lancar');
  });

  await test.step('three days before its day a courtesy goes out, and the row is gone', async () => {
    await app.comeBackAt('2026-11-27T09:12:00+07:00');
    await app.menu('Hari ini');
    await expect(today.turn('Ibu Sari')).toContainText('Cicilan ke-1: Rp 300.000');
    await today.turn('Ibu Sari').getByRole('link', { name: 'Pesan' }).click();
    await app.message.introduce('Toko Maju');
    await expect(app.message.text).toHaveValue(/cicilan ke-1 dari 3[\s\S]*Rp 300\.000/);
    await app.message.sent();
    await app.menu('Hari ini');
    await expect(today.turn('Ibu Sari')).toHaveCount(0);
  });

  await test.step('the day after it was missed it is asked about before the ladder', async () => {
    await app.comeBackAt('2026-12-01T09:12:00+07:00');
    await app.open('.');
    await expect(today.section('Cicilan lewat')).toContainText('Ibu Sari');
    await today.turn('Ibu Sari').getByRole('link', { name: 'Telepon' }).click();
    await expect(page.getByRole('main')).toContainText('Cicilan terlewat');
  });

  await test.step('what comes in late catches up', async () => {
    await app.open(`bayar/${id}`);
    await app.payment.amount.fill('300000');
    await app.payment.save();
    await expect(arrangements.instalment('30 November')).toContainText('Masuk terlambat, 1 Des');
    await expect(arrangements.plan).toContainText('Lancar');
  });

  await test.step('it is ended, with the reason', async () => {
    await arrangements.end('Pindah kota, dibayar lewat saudaranya');
    await app.says('Rencana cicilan diakhiri');
    await expect(arrangements.plan).toHaveCount(0);
    await expect(customer.timeline.first()).toContainText('Pindah kota');
  });
});

test('s3_4: an offer to take less holds the reminders, and closes the debt once it is paid', async ({
  app,
  page,
}) => {
  const id = await withDebt(app);
  const { arrangements, customer } = app;
  await app.open(`hitung/potongan?untuk=${id}`);
  await app.discount.missingCost.fill('500000');
  await app.discount.pay.fill('700000');
  await app.discount.until.fill('2026-11-30');
  await app.discount.keep();
  await expect(arrangements.offer).toContainText('Ditunggu');
  await expect(customer.nextStep).toContainText('cukup Rp 700.000 sampai 30 Nov');

  await arrangements.withdraw();
  await expect(arrangements.offer).toContainText('Ditarik');
  await page.locator('.toasts').getByRole('button', { name: 'Urungkan' }).click();
  await expect(arrangements.offer).toContainText('Ditunggu');

  await app.open(`bayar/${id}`);
  await app.payment.amount.fill('700000');
  await app.payment.save();
  await expect(customer.balance).toHaveText('Rp 0');
  await expect(arrangements.offer).toContainText('Lunas 23 Nov');
  await expect(arrangements.offer).toContainText('Rp 200.000');

  await customer.takeBack('Bayar Rp 700.000');
  await expect(customer.balance).toHaveText('Rp 900.000');
  await expect(arrangements.offer).toContainText('Ditunggu');
});
