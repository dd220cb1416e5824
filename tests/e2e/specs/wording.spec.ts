import type { App } from '../pages/app';
import { MONDAY, expect, test } from '../pages/test';

/** A customer whose debt is nine days past due, and the message to her. */
async function writeToSari(app: App, number = '0812-0000-1001'): Promise<void> {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.note.fill('beras 2 karung');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill(number);
  await app.receivable.save();
  await app.customer.write();
  await app.message.introduce('Toko Maju');
  await expect(app.message.text).toHaveValue(/Rp 875\.000/);
}

test('a ready text has nothing to mend', async ({ app }) => {
  await writeToSari(app);
  await expect(app.message.findings).toHaveCount(0);
  await expect(app.message.stopped).toBeEmpty();
});

test('s2_6 a threat is stopped with the reason, and mended by a tap', async ({ app, page }) => {
  await writeToSari(app);
  const kind = await app.message.text.inputValue();
  await app.message.text.press('Control+End');
  await app.message.text.pressSequentially(' Kalau tidak, saya lapor polisi.');

  await expect(app.message.finding('Harus diganti')).toContainText('lapor polisi');
  await expect(app.message.stopped).toContainText('belum bisa dikirim');
  await expect(app.message.whatsApp).not.toHaveAttribute('href');
  await expect(app.message.whatsApp).toHaveAttribute('aria-disabled', 'true');
  await expect(app.message.copyButton).toBeDisabled();
  await expect(app.message.sentButton).toBeDisabled();
  await expect(app.message.sentButton).toHaveAccessibleDescription(/belum bisa dikirim/);

  await app.message.mend('lapor polisi');
  await expect(app.message.text).not.toHaveValue(/polisi/);
  await expect(app.message.stopped).toBeEmpty();
  await expect(app.message.copyButton).toBeEnabled();
  expect((await app.message.linked()).text).toBe(await app.message.text.inputValue());

  await app.message.undoMending();
  await expect(app.message.text).toHaveValue(`${kind} Kalau tidak, saya lapor polisi.`);
  await expect(app.message.stopped).toContainText('belum bisa dikirim');

  await app.message.mend('lapor polisi');
  await expect(app.message.text).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(app.message.text).toHaveValue(/lapor polisi/);
});

test('s4_5 what sounds like blame is told, and may go all the same', async ({ app }) => {
  await writeToSari(app);
  await app.message.text.press('Control+End');
  await app.message.text.pressSequentially(' Jangan pura-pura lupa.');
  await expect(app.message.findings).not.toHaveCount(0);
  await expect(app.message.stopped).toBeEmpty();
  await expect(app.message.whatsApp).toHaveAttribute('href', /^https:\/\/wa\.me\//);
  await app.message.sent();
  await app.says('masuk riwayat');
});

test('a message by e-mail has a subject, and staff speak by name', async ({ app }) => {
  await writeToSari(app);
  await app.message.by('E-mail');
  await expect(app.message.subject).toHaveValue(/Toko Maju/);
  await app.message.writtenBy('Dewi');
  await expect(app.message.text).toHaveValue(/Dewi/);
  await app.message.by('SMS');
  await expect(app.message.subject).toHaveCount(0);
});

test('a purpose that is wished for by the address is begun with', async ({ app, page }) => {
  await writeToSari(app);
  await app.open(`${page.url()}?untuk=statement`);
  await expect(app.message.purpose).toHaveValue('statement');
});

test('s4_11 a wording with a place that does not exist is not saved, and says which', async ({ app }) => {
  await writeToSari(app);
  await app.message.changeWording();
  await expect(app.wording.sample).toContainText('Toko Maju');
  const original = await app.wording.text.inputValue();

  await app.wording.text.fill(`${original} {jumlsh}`);
  await expect(app.wording.text).toHaveAccessibleDescription(/\{jumlsh\}.*\{jumlah\}/);
  await app.wording.save();
  await expect(app.wording.refused).toContainText('Belum disimpan');
  await expect(app.wording.text).toHaveValue(`${original} {jumlsh}`);

  await app.wording.text.fill(original.replaceAll('{jumlah}', ''));
  await expect(app.wording.text).toHaveAccessibleDescription(/\{jumlah\}/);
});

test('s4_11 a wording is used once it is saved, and the original comes back', async ({ app }) => {
  await writeToSari(app);
  const before = await app.message.text.inputValue();
  await app.message.changeWording();
  await app.wording.text.press('Control+End');
  await app.wording.text.pressSequentially(' Salam hangat dari ');
  await app.wording.place('{usaha}');
  await app.wording.text.pressSequentially('.');
  await expect(app.wording.sample).toContainText('Salam hangat dari Toko Maju.');
  await app.wording.save();
  await app.says('Tersimpan');
  await expect(app.message.text).toHaveValue(`${before} Salam hangat dari Toko Maju.`);

  await app.message.changeWording();
  await app.wording.reset();
  await app.says('Kata-kata awal dipakai lagi');
  await expect(app.message.text).toHaveValue(before);
});

test('every text is in the list, and one in own words is marked', async ({ app }) => {
  await writeToSari(app);
  await app.open('pengaturan/kata');
  await app.wording.item('Terima kasih sudah bayar', 'Untuk semua').click();
  await app.wording.text.press('Control+End');
  await app.wording.text.pressSequentially(' Sehat selalu ya.');
  await app.wording.save();
  await expect(app.wording.item('Terima kasih sudah bayar', 'Untuk semua')).toContainText('Kata-kata Anda');
});
