import { MONDAY, expect, test } from '../pages/test';

test('a customer and a receivable in three taps and two fields', async ({ app, page }) => {
  await app.openAt(MONDAY);
  await page.getByRole('link', { name: 'Catat piutang pertama' }).click();
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('1,2jt');
  await app.receivable.save();
  await app.says('Piutang Rp 1.200.000 tersimpan');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ibu Sari');
  await expect(app.customer.balance).toHaveText('Rp 1.200.000');
  await expect(app.customer.timeline).toHaveCount(2);
});

test('what is typed wrong is said beside its field, and the form keeps it', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.amount.fill('lima puluh');
  await app.receivable.number.fill('12');
  await app.receivable.due.fill('2026-11-01');
  await app.receivable.save();
  await expect(app.receivable.name).toHaveAccessibleDescription('Nama perlu diisi');
  await expect(app.receivable.amount).toHaveAccessibleDescription(/Tulis jumlah dengan angka/);
  await expect(app.receivable.due).toHaveAccessibleDescription(/tidak bisa sebelum tanggal nota/);
  await expect(app.receivable.amount).toHaveValue('lima puluh');
  await expect(app.receivable.amount).toHaveAttribute('aria-invalid', 'true');
  await page.goto('.');
  await app.today.isFirstStart();
});

test('a known customer is offered while typing, and taken by the keyboard', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Warung Melati');
  await app.receivable.amount.fill('100000');
  await app.receivable.save();
  await app.open('catat');
  await app.receivable.name.pressSequentially('mela');
  await expect(page.getByRole('option', { name: 'Warung Melati' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(app.receivable.name).toHaveValue('Warung Melati');
  await app.receivable.amount.fill('50000');
  await app.receivable.save();
  await expect(app.customer.balance).toHaveText('Rp 150.000');
});

test('a receivable is taken back by the button that says so', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('100000');
  await app.receivable.save();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(app.customer.balance).toHaveText('Rp 0');
});
