import { MONDAY, expect, test } from '../pages/test';

test('from a debt book to the first message, a payment, and the next step', async ({ app, page }) => {
  await app.openAt(MONDAY);
  await app.today.isFirstStart();

  await test.step('the book is taken in', async () => {
    await page.getByRole('link', { name: 'Ambil dari buku utang' }).click();
    await app.import.choose('../samples/buku-utang.csv');
    await app.import.takeIn.click();
    await app.import.isTakenIn();
  });

  await test.step('Hari ini names whom to contact and who is held back, with reasons', async () => {
    await page.getByRole('link', { name: 'Lihat Hari ini' }).click();
    await expect(app.today.outstanding).toContainText('Rp 9.100.500');
    expect(await app.today.order()).toEqual([
      // Money at stake times days late: 1,980,500 x 19; 1,775,000 x 13; 2,350,000 x 8; …
      'Toko "Sinar"',
      'Warung Melati',
      'Kantin Sekolah',
      'Katering Bu RT',
      'Bengkel Jaya',
      'Pak Penjahit',
      '=HYPERLINK("http://x")',
    ]);
    const melati = app.today.turn('Warung Melati');
    await expect(melati).toContainText('Rp 1.775.000');
    await expect(melati).toContainText('lewat 13 hari');
    await expect(melati).toContainText('Pengingat pertama · WhatsApp');
    await expect(melati).toContainText('belum pernah dihubungi soal ini');
  });

  await test.step('the message fits the customer, and the link carries exactly what is read', async () => {
    await app.today.message('Warung Melati');
    await app.message.introduce('Toko Maju');
    await expect(app.message.text).toHaveValue(/Selamat pagi/);
    await expect(app.message.text).toHaveValue(/Warung Melati/);
    await expect(app.message.text).toHaveValue(/Toko Maju/);
    await expect(app.message.text).toHaveValue(/Rp 1\.775\.000/);
    await app.message.text.press('End');
    await app.message.text.pressSequentially(' Salam & sehat selalu 🙏');
    const written = await app.message.text.inputValue();
    expect(written).toContain('Salam & sehat selalu 🙏');
    const linked = await app.message.linked();
    expect(linked).toEqual({ number: '6281200001001', text: written });
    await expect(app.message.whatsApp).toHaveAttribute('href', /^https:\/\/wa\.me\/[^+]+$/);
  });

  const written = await app.message.text.inputValue();
  await test.step('what was sent is in the timeline word for word, and the customer waits', async () => {
    await app.message.sent();
    await app.says('Pesan untuk Warung Melati masuk riwayat');
    await expect(app.today.turn('Warung Melati')).toHaveCount(0);
    await expect(app.today.hold('Warung Melati')).toContainText(
      'Pengingat pertama 23 Nov, beri waktu menjawab sampai 25 Nov',
    );
    await app.today.customer('Warung Melati');
    await expect(app.customer.timeline.first()).toContainText('WhatsApp · terkirim');
    const sent = app.customer.timeline.first().locator('blockquote');
    expect(await sent.textContent()).toBe(written);
  });

  await test.step('a part payment goes to the oldest due, and all figures follow', async () => {
    await app.customer.pay();
    await app.payment.amount.fill('1.300.000');
    await expect(page.getByText('Rp 1.250.000 untuk Beras 2 karung, minyak 1 dus')).toBeVisible();
    await app.payment.save();
    await app.says('Pembayaran Rp 1.300.000 dari Warung Melati tersimpan');
    await expect(app.customer.balance).toHaveText('Rp 475.000');
    await app.menu('Hari ini');
    await expect(app.today.outstanding).toContainText('Rp 7.800.500');
    // The debt that is oldest now is four days late, and covered by the same message.
    await expect(app.today.hold('Warung Melati')).toContainText('Rp 475.000');
  });

  await test.step('when the wait is over, the next step comes', async () => {
    // 19 Nov + 7 days: a call.
    await app.comeBackAt('2026-11-26T09:00:00+07:00');
    await expect(app.today.turn('Warung Melati')).toContainText('Telepon');
    await expect(app.today.turn('Warung Melati')).toContainText('WhatsApp 23 Nov belum dibalas');
  });
});

test('a payment of the whole, to a chosen debt, and taken back again', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Bu Sari');
  await app.receivable.amount.fill('300 ribu');
  await app.receivable.note.fill('telur');
  await app.receivable.save();
  await app.customer.addReceivable();
  await app.receivable.amount.fill('450000');
  await app.receivable.note.fill('beras');
  await app.receivable.save();
  await expect(app.customer.balance).toHaveText('Rp 750.000');

  await app.customer.pay();
  await app.payment.amount.fill('100000');
  await app.payment.choose('beras');
  await app.payment.save();
  const beras = page.getByRole('region', { name: 'Piutang' }).getByRole('listitem').filter({ hasText: 'beras' });
  await expect(beras).toContainText('Rp 350.000');

  await app.customer.pay();
  await app.payment.whole();
  await expect(app.payment.amount).toHaveValue('650.000');
  await app.payment.save();
  await expect(app.customer.balance).toHaveText('Rp 0');

  await app.customer.takeBack('Bayar Rp 650.000');
  await expect(app.customer.balance).toHaveText('Rp 650.000');
  await expect(app.customer.timeline.filter({ hasText: 'Dibatalkan' })).toHaveCount(1);
});

test('the hours, the holiday and the cap hold a customer back, and say so', async ({ app }) => {
  await app.openAt('2026-12-19T09:00:00+07:00', 'catat');
  await app.receivable.name.fill('Bengkel Jaya');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-12-01');
  await app.receivable.due.fill('2026-12-12');
  await app.receivable.number.fill('0812-0000-1002');
  await app.receivable.save();
  for (const [time, why] of [
    ['2026-12-21T07:59:00+07:00', 'Belum jamnya, bisa mulai pukul 08.00'],
    ['2026-12-21T20:00:00+07:00', 'Sudah malam, lanjut 22 Des'],
    ['2026-12-20T10:00:00+07:00', 'Hari Minggu, bisa lagi 21 Des'],
    ['2026-12-25T10:00:00+07:00', 'Hari Raya Natal, bisa lagi 26 Des'],
  ] as const) {
    await app.openAt(time);
    await expect(app.today.hold('Bengkel Jaya')).toContainText(why);
    await expect(app.today.turn('Bengkel Jaya')).toHaveCount(0);
  }
  await app.openAt('2026-12-21T08:00:00+07:00');
  await expect(app.today.turn('Bengkel Jaya')).toBeVisible();
});
