import { MONDAY, expect, test } from '../pages/test';
import type { App } from '../pages/app';

/** Ibu Sari, who owes since the 14th, with a number to write to. */
async function owes(app: App, name = 'Ibu Sari'): Promise<void> {
  await app.receivable.name.fill(name);
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await app.says('tersimpan');
}

test('s4_9: a reply goes to the top until it is answered', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await owes(app, 'Warung Melati');
  await app.open('catat');
  await app.receivable.name.fill('Bu Ani');
  await app.receivable.amount.fill('50000');
  await app.receivable.number.fill('0812-0000-1002');
  await app.receivable.save();
  await app.says('tersimpan');

  await test.step('it is written down, and quoted above all else', async () => {
    await app.customer.recordReply('Besok ya Pak, nunggu bayaran arisan.');
    await app.says('Balasannya tercatat');
    await app.menu('Hari ini');
    expect(await app.today.order()).toEqual(['Bu Ani', 'Warung Melati']);
    await expect(app.today.section('Jawab dulu')).toContainText('nunggu bayaran arisan');
  });

  await test.step('what needs no answer goes from the top, and comes back when taken back', async () => {
    await app.today.customer('Bu Ani');
    await page.getByRole('button', { name: 'Tidak perlu dibalas' }).click();
    await app.says('Pesannya tidak perlu dibalas');
    await app.menu('Hari ini');
    await expect(app.today.section('Jawab dulu')).toHaveCount(0);
    await app.menu('Pelanggan');
    await page.getByRole('main').getByRole('link', { name: 'Bu Ani' }).click();
    await app.customer.takeBack('Pesannya tidak perlu dibalas');
    await expect(page.getByRole('region', { name: 'Belum dibalas' })).toBeVisible();
  });

  await test.step('an answer takes it off the top', async () => {
    await app.comeBackAt('2026-11-23T09:20:00+07:00');
    await app.menu('Hari ini');
    await app.today.turn('Bu Ani').getByRole('link', { name: 'Balas' }).click();
    await app.message.introduce('Toko Maju');
    await app.message.text.fill('Siap Bu Ani, terima kasih kabarnya. Kami tunggu besok ya.');
    await app.message.sent();
    await app.menu('Hari ini');
    await expect(app.today.section('Jawab dulu')).toHaveCount(0);
  });
});

test('s2_4: a promise holds the reminders, and comes back the day after it was not kept', async ({
  app,
  page,
}) => {
  await app.openAt(MONDAY, 'catat');
  await owes(app);

  await test.step('nonsense is refused beside its field', async () => {
    await page.getByRole('button', { name: 'Catat janji' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Jumlah', { exact: true }).fill('900000');
    await sheet.getByLabel('Paling lambat').fill('2026-11-20');
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    await expect(sheet.getByLabel('Jumlah', { exact: true })).toHaveAccessibleDescription(
      /lebih besar dari sisa piutang/,
    );
    await expect(sheet.getByLabel('Paling lambat')).toHaveAccessibleDescription(/sudah lewat/);
    await sheet.getByLabel('Paling lambat').fill('2027-02-01');
    await expect(sheet.getByRole('status')).toContainText('lebih dari sebulan');
    await sheet.getByRole('button', { name: 'Tutup' }).click();
    await expect(sheet).toHaveCount(0);
  });

  await app.customer.recordPromise('500000', '2026-11-25');
  await app.says('Janji bayar Rp 500.000 sampai 25 Nov');
  await expect(app.customer.promises).toContainText('masih ditunggu');

  for (const time of ['2026-11-24T09:00:00+07:00', '2026-11-25T19:00:00+07:00']) {
    await app.openAt(time);
    await expect(app.today.hold('Ibu Sari')).toContainText(
      'Janji Rp 500.000 sampai 25 Nov, ditunggu dulu',
    );
  }
  await app.openAt('2026-11-26T09:00:00+07:00');
  await expect(app.today.section('Janji lewat')).toContainText('Ibu Sari');
  await expect(app.today.turn('Ibu Sari')).toContainText('Rp 500.000');
  await app.today.goToCustomer('Ibu Sari');
  await expect(app.customer.promises).toContainText('belum masuk');
});

test('s4_5: an objection and hard times hold the reminders until they are over', async ({
  app,
  page,
}) => {
  await app.openAt(MONDAY, 'catat');
  await owes(app);

  await test.step('an objection waits for the trader', async () => {
    await page.getByRole('button', { name: 'Catat keberatan' }).click();
    await page.getByRole('dialog').getByLabel('Katanya').fill('Berasnya kurang satu karung');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await app.says('Keberatannya tercatat');
    await app.menu('Hari ini');
    await expect(app.today.section('Perlu diselesaikan')).toContainText('Ibu Sari');
    await app.today.goToCustomer('Ibu Sari');
    await expect(page.getByText('Berasnya kurang satu karung').first()).toBeVisible();
    await page.getByRole('button', { name: 'Sudah selesai' }).click();
    await app.says('Keberatan selesai');
  });

  await test.step('hard times pause, and the day to ask comes', async () => {
    await page.getByRole('button', { name: 'Catat kesulitan' }).click();
    await page.getByRole('dialog').getByLabel('Tanyakan lagi tanggal').fill('2026-11-30');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await app.says('Ditanyakan lagi 30 Nov');
    await app.menu('Hari ini');
    await expect(app.today.hold('Ibu Sari')).toContainText('tanyakan lagi 30 Nov');
    await app.openAt('2026-11-30T09:00:00+07:00');
    await expect(app.today.section('Perlu diselesaikan')).toContainText('Tanyakan kabarnya dulu');
  });
});

test('s1_4: chasing stops after a hand-over, and goes on after it', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await owes(app);
  await page.getByRole('button', { name: 'Serahkan penagihan' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await expect(sheet.getByLabel('Diserahkan ke')).toHaveAccessibleDescription(/siapa yang menagih/);
  await sheet.getByLabel('Diserahkan ke').fill('Kantor Hukum Damai');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await app.says('Penagihan diserahkan ke Kantor Hukum Damai');
  await app.menu('Hari ini');
  await expect(app.today.hold('Ibu Sari')).toContainText('dipegang pihak lain');
  await app.today.goToCustomer('Ibu Sari');
  await page.getByRole('button', { name: 'Tagih sendiri lagi' }).click();
  await app.menu('Hari ini');
  await expect(app.today.turn('Ibu Sari')).toBeVisible();
});

test('s3_6: the form asks before credit goes beyond what was set', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await owes(app);

  await test.step('over the limit', async () => {
    await app.customer.edit();
    await page.getByText('Lebih rinci').click();
    await page.getByLabel('Batas bon').fill('1000000');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await app.says('Ibu Sari tersimpan');
    await app.customer.addReceivable();
    await app.receivable.amount.fill('200000');
    await app.receivable.save();
    const question = page.getByRole('dialog', { name: 'Batas bon terlewati' });
    await expect(question).toContainText('Batas bonnya Rp 1.000.000. Dengan yang ini jadi Rp 1.075.000.');
    await expect(question.getByRole('link', { name: 'Tolak dengan sopan' })).toHaveAttribute(
      'href',
      /untuk=credit_refusal/,
    );
    await question.getByRole('button', { name: 'Tetap catat' }).click();
    await app.says('Piutang Rp 200.000 tersimpan');
  });

  await test.step('stopped', async () => {
    await app.customer.edit();
    await page.getByText('Lebih rinci').click();
    await page.getByLabel(/Stop bon dulu/).check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await app.customer.addReceivable();
    await app.receivable.amount.fill('1000');
    await app.receivable.save();
    const question = page.getByRole('dialog', { name: 'Sedang stop bon' });
    await question.getByRole('button', { name: 'Tutup' }).click();
    await expect(question).toHaveCount(0);
    await expect(app.receivable.amount).toHaveValue('1000');
  });
});

test('a fault among the rarer fields unfolds them', async ({ app, page }) => {
  await app.openAt(MONDAY, 'pelanggan/baru');
  await page.getByLabel('Nama', { exact: true }).fill('Ibu Sari');
  await page.getByText('Lebih rinci').click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('sari@');
  await page.getByText('Lebih rinci').click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/belum lengkap/);
});

test('nonsense on the ladder is refused with words, and the usual one is a tap away', async ({
  app,
  page,
}) => {
  await app.openAt(MONDAY, 'pengaturan');
  await page.getByText('Ubah langkahnya').click();
  const ladder = page.getByRole('region', { name: 'Tangga penagihan' });
  const from = ladder.getByLabel('Telepon: Mulai hari ke', { exact: true });
  await from.fill('2');
  await ladder.getByRole('button', { name: 'Simpan' }).click();
  await expect(ladder.getByRole('alert')).toContainText(
    'Telepon harus dimulai sesudah hari langkah sebelumnya',
  );
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await from.fill('5');
  await ladder.getByRole('button', { name: 'Simpan' }).click();
  await app.says('Tangga Biasa tersimpan');
  await page.reload();
  await app.isOpen();
  await page.getByText('Ubah langkahnya').click();
  await expect(from).toHaveValue('5');
  await ladder.getByRole('button', { name: 'Kembalikan yang biasa' }).click();
  await expect(from).toHaveValue('7');
});

test('s4_2: hours can be made narrower, but not wider than good manners allow', async ({
  app,
  page,
}) => {
  await app.openAt(MONDAY, 'pengaturan');
  const bounds = page.getByRole('form', { name: 'Jam dan batas menghubungi' });
  await bounds.getByLabel('Mulai').fill('06:00');
  await bounds.getByRole('button', { name: 'Simpan' }).click();
  await expect(bounds.getByRole('alert')).toContainText('Paling pagi pukul 08.00.');
  await bounds.getByLabel('Mulai').fill('10:00');
  await bounds.getByRole('button', { name: 'Simpan' }).click();
  await app.says('Tersimpan');
  await app.open('catat');
  await owes(app);
  await app.menu('Hari ini');
  await expect(app.today.hold('Ibu Sari')).toContainText('bisa mulai pukul 10.00');
});
