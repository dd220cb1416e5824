import { expect, test } from '../pages/test';

const at = (day: string, hour = '09:00') => `2026-11-${day}T${hour}:00+07:00`;

test('a month with one customer, from a courtesy message to a promise kept after a broken one', async ({
  app,
  page,
}) => {
  test.slow();
  await app.openAt(at('02'), 'pengaturan');
  await app.settings.nameBusiness('Toko Maju');
  await app.settings.save();
  await app.says('Tersimpan');
  await app.open('catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.note.fill('beras 2 karung');
  await app.receivable.due.fill('2026-11-12');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toHaveText('Rp 875.000');
  const id = page.url().split('/').pop() ?? '';

  const sends = async (day: string, step: string, words: RegExp) => {
    await app.openAt(at(day));
    await expect(app.today.turn('Ibu Sari')).toContainText(step);
    await app.today.message('Ibu Sari');
    await expect(app.message.text).toHaveValue(words);
    await app.message.sent();
    await app.says('masuk riwayat');
    await expect(app.today.turns).toHaveCount(0);
  };
  const isHeld = async (day: string, why: string | RegExp, hour?: string) => {
    await app.openAt(at(day, hour));
    await expect(app.today.turns).toHaveCount(0);
    await expect(app.today.hold('Ibu Sari')).toContainText(why);
  };

  await test.step('messages around the due date, each with time to answer', async () => {
    await app.openAt(at('05'));
    await expect(app.today.turns).toHaveCount(0);
    await sends('09', 'Pengingat sebelum tempo', /temponya 12 November 2026/);
    await isHeld('10', /Pesan hari jatuh tempo, mulai 12 Nov|12 Nov/);
    await sends('12', 'Pesan hari jatuh tempo', /hari ini/);
    await isHeld('15', 'Hari Minggu');
    await isHeld('16', 'Belum jamnya', '06:30');
    await sends('16', 'Pengingat pertama', /lewat 4 hari/);
    await isHeld('17', 'beri waktu menjawab');
  });

  await test.step('a call that nobody answers names no debt afterwards', async () => {
    await app.openAt(at('19'));
    await expect(app.today.turn('Ibu Sari')).toContainText('Telepon');
    await app.today.turn('Ibu Sari').getByRole('link', { name: 'Telepon' }).click();
    await app.call.answers('Tidak diangkat');
    await app.call.save();
    await app.says('Kontak dengan Ibu Sari tercatat');
    await isHeld('19', /Hari ini sudah dihubungi|beri waktu/, '15:00');
  });

  await test.step('the second call ends in a promise, which holds the ladder', async () => {
    await app.openAt(at('20'));
    await app.today.turn('Ibu Sari').getByRole('link', { name: 'Telepon' }).click();
    await app.call.answers('Ya, betul', 'Boleh, silakan', 'Iya, nanti saya bayar');
    await app.call.amount.fill('875000');
    await app.call.day.fill('2026-11-25');
    await app.call.fillIn();
    await app.call.answers('Betul');
    await app.call.save();
    await expect(app.message.text).toHaveValue(/Rp 875\.000/);
    await app.message.sent();
    await app.says('masuk riwayat');
    await isHeld('25', 'Janji Rp 875.000 sampai 25 Nov, ditunggu dulu', '19:30');
  });

  await test.step('it is not kept: the day after, a call without blame, and a new day', async () => {
    await app.openAt(at('26'));
    await expect(app.today.section('Janji lewat')).toContainText('Ibu Sari');
    await app.today.turn('Ibu Sari').getByRole('link', { name: 'Telepon' }).click();
    await app.call.answers('Ya, betul', 'Boleh, silakan');
    await expect(app.call.say).toContainText('Rp 875.000');
    await expect(app.call.say).toContainText('25 November 2026');
    await app.call.answers('Minta tanggal baru');
    await app.call.amount.fill('875000');
    await app.call.day.fill('2026-11-30');
    await app.call.fillIn();
    await app.call.answers('Betul');
    await app.call.save();
    await app.says('Kontak dengan Ibu Sari tercatat');
    await isHeld('27', 'Janji Rp 875.000 sampai 30 Nov, ditunggu dulu');
  });

  await test.step('it is kept, and thanked for', async () => {
    await app.openAt(at('30'), `pelanggan/${id}`);
    await app.customer.pay();
    await app.payment.whole();
    await app.payment.save();
    await expect(app.customer.balance).toHaveText('Rp 0');
    await page.getByRole('main').getByRole('link', { name: /terima kasih/i }).click();
    await expect(app.message.text).toHaveValue(/Terima kasih/);
    await app.message.sent();
    await app.says('masuk riwayat');
    await app.openAt(at('30', '10:00'), '.');
    await expect(app.today.turns).toHaveCount(0);
    await expect(app.today.held).toHaveCount(0);
  });

  await test.step('the timeline has all of it', async () => {
    await app.open(`pelanggan/${id}`);
    await expect(app.customer.promises).toContainText('ditepati');
    for (const line of [
      'Bayar Rp 875.000',
      'Janji bayar Rp 875.000 sampai 30 Nov',
      'Janji bayar Rp 875.000 sampai 25 Nov',
      'Telepon · tidak diangkat',
      'Telepon · sempat bicara',
      'WhatsApp · terkirim',
    ]) {
      await expect(app.customer.timeline.filter({ hasText: line }).first()).toBeVisible();
    }
    await expect(app.customer.timeline.filter({ hasText: 'WhatsApp · terkirim' })).toHaveCount(5);
  });
});
