import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { type App } from '../pages/app';
import { SHOP, SHOP_875000, decoded, filmed } from '../pages/qris';
import { MONDAY, appIn, expect, test } from '../pages/test';

/** A customer who owes Rp 875.000. Gives the id. */
async function oweMelati(app: App): Promise<string> {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Warung Melati');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.save();
  await expect(app.customer.balance).toBeVisible();
  return app.page.url().split('/').pop() ?? '';
}

async function keepQris(app: App): Promise<void> {
  await app.qris.text.fill(SHOP);
  await app.qris.save();
  await app.says('Tersimpan');
}

test('a QRIS that is cut, altered or none is refused in words, stays typed, and nothing is written', async ({ app, page }) => {
  await app.openAt(MONDAY, 'pengaturan');
  for (const [text, why] of [
    [SHOP.slice(0, 150), 'QRIS ini terpotong'],
    [SHOP.replace('BANDUNG', 'BANDONG'), 'QRIS ini tidak utuh'],
    ['https://example.org/bayar', 'Ini bukan QRIS'],
    [SHOP_875000, 'hanya untuk sekali bayar'],
  ] as const) {
    await app.qris.text.fill(text);
    await expect(app.qris.text).toHaveAccessibleDescription(new RegExp(why));
    await app.qris.save();
    await expect(app.qris.problem).toContainText('Belum disimpan');
    await expect(app.qris.text).toHaveValue(text);
  }
  await page.reload();
  await expect(app.qris.text).toHaveValue('');
  await expect(app.qris.form).not.toContainText('Ganti QRIS');
});

test('a QRIS is checked, kept, shown with the amount beside it, removed, and put back', async ({ app, page }) => {
  const id = await oweMelati(app);
  await app.open('pengaturan');
  await app.qris.text.fill(SHOP);
  for (const words of ['WARUNG CONTOH', 'BANDUNG', 'ID1020000000001', 'Cocokkan']) {
    await expect(app.qris.form).toContainText(words);
  }
  await app.qris.save();
  await app.says('Tersimpan');
  await expect(app.qris.form).toContainText('WARUNG CONTOH');

  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await app.open(`pelanggan/${id}`);
    await app.qris.show();
    await expect(app.qris.dialog).toContainText('Rp 875.000');
    await expect(app.qris.dialog).toContainText('lalu ketik jumlahnya');
    expect(await decoded(page, await app.qris.picture()), scheme).toBe(SHOP);
    await page.keyboard.press('Escape');
    await expect(app.qris.dialog).toBeHidden();
  }

  await app.open('pengaturan');
  await app.qris.remove();
  await expect(app.qris.text).toHaveValue('');
  await app.qris.undo();
  await expect(app.qris.form).toContainText('WARUNG CONTOH');
  await page.reload();
  await expect(app.qris.form).toContainText('WARUNG CONTOH');
});

test('the amount goes into the QR only once the trader has chosen that', async ({ app, page }) => {
  const id = await oweMelati(app);
  await app.open('pengaturan');
  await app.qris.putAmountInside();
  await keepQris(app);
  await app.open(`bayar/${id}`);
  await page.getByRole('radio', { name: 'QRIS' }).check();
  await app.qris.show();
  await expect(app.qris.dialog).toContainText('Jumlahnya sudah terisi');
  await expect(app.qris.dialog).toContainText('Rp 875.000');
  expect(await decoded(page, await app.qris.picture())).toBe(SHOP_875000);
  await page.keyboard.press('Escape');
  await app.open(`pelanggan/${id}`);
  await expect(app.customer.balance, 'to show a QR is not to be paid').toHaveText('Rp 875.000');
});

test('a QRIS is read from a picture, and one that is cut or missing is said', async ({ app, page }) => {
  const id = await oweMelati(app);
  await app.open('pengaturan');
  await keepQris(app);
  await app.open(`pelanggan/${id}`);
  await app.qris.show();
  const picture = await app.qris.picture();
  const box = await app.qris.dialog.getByRole('img').boundingBox();
  if (!box) throw new Error('The QR is not on the screen');
  const half = await page.screenshot({ clip: { ...box, height: box.height * 0.6 } });

  await app.open('pengaturan');
  await app.qris.form.getByRole('button', { name: 'Ganti QRIS' }).click();
  await app.qris.choosePicture('qris.png', half);
  await expect(app.qris.problem).toContainText(/Tidak ada QR di gambar ini|tidak terbaca/);
  await app.qris.choosePicture('catatan.txt', Buffer.from('bukan gambar'), 'text/plain');
  await expect(app.qris.problem).toContainText('tidak bisa dibuka sebagai gambar');
  await expect(app.qris.text).toHaveValue('');
  await app.qris.choosePicture('qris.png', picture);
  await expect(app.qris.text).toHaveValue(SHOP);
  await app.qris.save();
  await app.says('Tersimpan');
});

test('a QRIS is read by the camera, which is let go of', async ({ app, page, baseURL }) => {
  const id = await oweMelati(app);
  await app.open('pengaturan');
  await keepQris(app);
  await app.open(`pelanggan/${id}`);
  await app.qris.show();
  const folder = await mkdtemp(path.join(tmpdir(), 'tagih-santun-'));
  const film = path.join(folder, 'qris.y4m');
  await writeFile(film, await filmed(page, await app.qris.picture()));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const other = await appIn(await browser.newContext({ baseURL, locale: 'id-ID' }));
    await other.page.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        (window as unknown as { tracks: MediaStreamTrack[] }).tracks = stream.getTracks();
        return stream;
      };
    });
    await other.openAt(MONDAY, 'pengaturan');
    await other.qris.openCamera();
    await expect(other.qris.text).toHaveValue(SHOP);
    await expect(other.qris.form.locator('video')).toBeHidden();
    const states = () =>
      other.page.evaluate(() => (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((it) => it.readyState));
    expect(await states()).toEqual(['ended']);
    await other.qris.save();
    await other.says('Tersimpan');
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a camera that sees no QR is closed by hand, and one that is refused is said', async ({ app, page }) => {
  await app.openAt(MONDAY, 'pengaturan');
  await app.qris.openCamera();
  await expect(app.qris.form.getByLabel('Yang dilihat kamera')).toBeVisible();
  await app.qris.closeCamera();
  await expect(app.qris.form.locator('video')).toBeHidden();
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await app.qris.text.fill(SHOP.slice(0, 40));
  await app.qris.openCamera();
  await expect(app.qris.problem).toContainText('Kamera belum diizinkan');
  await expect(app.qris.text).toHaveValue(SHOP.slice(0, 40));
});
