import { type App } from '../pages/app';
import { MONDAY, expect, test } from '../pages/test';

/** A customer nine days late, and the page of a call to them. Gives the id. */
async function callMelati(app: App): Promise<string> {
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
  const id = app.page.url().split('/').pop() ?? '';
  await app.open(`telepon/${id}`);
  return id;
}

test('busy, called again at the hour they named, a promise, and its summary', async ({ app, page }) => {
  await callMelati(app);

  await test.step('the number to tap, and a greeting that names no debt', async () => {
    await expect(app.call.number).toHaveAttribute('href', 'tel:+6281200001001');
    await expect(app.call.say).toContainText('Selamat pagi');
    await expect(app.call.say).toContainText('Toko Maju');
    await expect(app.call.say).not.toContainText('Rp');
  });

  await test.step('they are busy, and say when', async () => {
    await app.call.answers('Ya, betul', 'Sedang sibuk');
    await app.call.choose(/^nanti sore 16\.00/);
    await app.call.fillIn();
    await expect(app.call.say).toContainText('16.00');
    await app.call.answers('Ya, pas');
    await expect(app.call.summary).toContainText('sempat bicara');
    await expect(app.call.summary).toContainText('Senin, 23 November 2026 pukul 16.00');
    await app.call.save();
    await app.says('Kontak dengan Warung Melati tercatat');
    await expect(page).toHaveURL(/pesan\/.*untuk=call_summary/);
  });

  await test.step('until then they wait, and at that hour they come first', async () => {
    await app.open();
    await expect(app.today.hold('Warung Melati')).toContainText('Minta ditelepon 23 Nov pukul 16.00');
    await app.comeBackAt('2026-11-23T16:00:00+07:00');
    expect((await app.today.order())[0]).toBe('Warung Melati');
    await app.today.turn('Warung Melati').getByRole('link', { name: 'Telepon' }).click();
  });

  await test.step('what is promised is questioned beside its field', async () => {
    await app.call.answers('Ya, betul', 'Boleh, silakan');
    await expect(app.call.say).toContainText('Rp 875.000');
    await app.call.answers('Sudah, notanya ada', 'Menyebut tanggal');
    await app.call.amount.fill('900000');
    await app.call.day.fill('2026-11-27');
    await app.call.fillIn();
    await expect(app.call.amount).toHaveAccessibleDescription(/lebih besar dari sisa/);
    await app.call.amount.fill('500 ribu');
    await app.call.day.fill('2026-11-20');
    await app.call.fillIn();
    await expect(app.call.day).toHaveAccessibleDescription(/sudah lewat/);
    await app.call.day.fill('2027-02-01');
    await app.call.fillIn();
    await expect(page.getByText('Yakin tanggalnya?')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ya, sudah benar' })).toBeVisible();
    await app.call.day.fill('2026-11-27');
    await app.call.fillIn();
    await expect(app.call.say).toContainText('Rp 500.000');
  });

  await test.step('all of it is kept in one go, and the promise is waited for', async () => {
    await app.call.answers('Betul');
    await expect(app.call.summary).toContainText('Rp 500.000, Jumat, 27 November 2026');
    await app.call.save();
    await expect(app.message.text).toHaveValue(/Rp 500\.000/);
    await app.open();
    await expect(app.today.hold('Warung Melati')).toContainText('Janji Rp 500.000 sampai 27 Nov, ditunggu dulu');
  });
});

test('a call goes on where the page was closed, with its notes', async ({ app, page }) => {
  const id = await callMelati(app);
  await app.call.answers('Ya, betul', 'Boleh, silakan', 'Sudah, notanya ada');
  await app.call.note.fill('Sedang menunggu kiriman dari kampung');
  const said = await app.call.say.textContent();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Lanjutkan telepon tadi?' })).toBeVisible();
  await app.call.goOn();
  expect(await app.call.say.textContent()).toBe(said);
  await expect(app.call.note).toHaveValue('Sedang menunggu kiriman dari kampung');

  await test.step('a filled form is there again after a step back', async () => {
    await app.call.answers('Bisa sebagian dulu');
    await app.call.amount.fill('200000');
    await app.call.day.fill('2026-11-25');
    await app.call.fillIn();
    await app.call.stepBack();
    await expect(app.call.amount).toHaveValue('200.000');
    await expect(app.call.day).toHaveValue('2026-11-25');
  });

  await test.step('begun anew, it begins with the greeting, and is not offered again', async () => {
    await page.reload();
    await app.call.beginAnew();
    await expect(app.call.say).toContainText('Selamat pagi');
    await app.open(`telepon/${id}`);
    await expect(app.call.say).toContainText('Selamat pagi');
  });
});

test('someone else who answers hears nothing of a debt, and the trader may write down without the guide', async ({ app, page }) => {
  const id = await callMelati(app);
  await app.call.answers('Orang lain yang angkat');
  await expect(app.call.say).not.toContainText(/Rp|utang|tagihan|nota|bayar/i);
  await app.call.stepBack();

  await app.call.unguided();
  await app.call.choose('tidak diangkat');
  await app.call.note.fill('Coba lagi sore');
  await app.call.save();
  await app.says('Kontak dengan Warung Melati tercatat');
  await page.goto(`pelanggan/${id}`);
  await expect(app.customer.timeline.first()).toContainText('Telepon · tidak diangkat');
});
