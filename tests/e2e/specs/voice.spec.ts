import { type Locator } from '@playwright/test';
import { type App } from '../pages/app';
import { MONDAY, expect, test } from '../pages/test';

// The browser takes its time to start and to end a recording.
test.slow();

/** A customer who owes, and the page of a call to them. Gives the id. */
async function callMelati(app: App): Promise<string> {
  await app.openAt(MONDAY, 'pengaturan');
  await app.settings.nameBusiness('Toko Maju');
  await app.settings.save();
  await app.says('Tersimpan');
  await app.open('catat');
  await app.receivable.name.fill('Warung Melati');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toBeVisible();
  const id = app.page.url().split('/').pop() ?? '';
  await app.open(`telepon/${id}`);
  return id;
}

/** Waits until a player knows that it has something to play. A recording may not say how long it is. */
async function canPlay(player: Locator): Promise<void> {
  await expect
    .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration > 0 && audio.error === null))
    .toBe(true);
}

test('a talk is recorded once the customer agrees, kept with the call, and heard from the timeline', async ({ app, page }) => {
  const id = await callMelati(app);
  const start = page.getByRole('button', { name: 'Mulai rekam' });

  await test.step('consent comes first, and is written down at once', async () => {
    await app.call.unfoldVoiceNote();
    await expect(start).toBeHidden();
    await app.call.agreesToRecording();
    await app.says('Tercatat: Warung Melati mengizinkan direkam');
    await expect(start).toBeVisible();
  });

  await test.step('the seconds run, and what was recorded can be listened to', async () => {
    await app.call.startRecording();
    await expect(app.call.recordedFor).toHaveText('0:01');
    await app.call.finishRecording();
    await canPlay(app.call.voiceNote.locator('audio'));
  });

  await test.step('it is kept with the call', async () => {
    await app.call.answers('Ya, betul', 'Sedang sibuk');
    await app.call.choose(/^nanti sore 16\.00/);
    await app.call.fillIn();
    await app.call.answers('Ya, pas');
    await app.call.save();
    await app.says('Kontak dengan Warung Melati tercatat');
  });

  await test.step('and heard again after the page was closed', async () => {
    await app.open(`pelanggan/${id}`);
    await expect(app.customer.timeline.first()).toContainText(/Catatan suara · 0:0[1-9]/);
    await app.customer.listen();
    await canPlay(app.customer.player);
  });
});

test('a talk is not kept while it is still being recorded, and loses its recording with the consent', async ({ app, page }) => {
  const id = await callMelati(app);
  await app.call.unguided();
  await app.call.unfoldVoiceNote();
  await app.call.agreesToRecording();
  await app.call.startRecording();
  await expect(app.call.recordedFor).toHaveText('0:01');
  await app.call.save();
  await expect(page.getByText('Rekaman masih berjalan')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Sudah minta izin' }).uncheck();
  await app.says('Tercatat: Warung Melati tidak direkam');
  await app.call.save();
  await app.says('Kontak dengan Warung Melati tercatat');
  await app.open(`pelanggan/${id}`);
  await expect(app.customer.timeline.first()).toContainText('Telepon');
  await expect(app.customer.timeline.filter({ hasText: 'Catatan suara' })).toHaveCount(0);
});

test('a refused microphone leaves the walk and the note as they were', async ({ app, page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await callMelati(app);
  await app.call.answers('Ya, betul');
  await app.call.note.fill('Sedang di pasar');
  const said = await app.call.say.textContent();

  await app.call.unfoldVoiceNote();
  await app.call.agreesToRecording();
  await app.call.startRecording();
  await expect(page.getByText('Mikrofon belum diizinkan')).toBeVisible();
  expect(await app.call.say.textContent()).toBe(said);
  await expect(app.call.note).toHaveValue('Sedang di pasar');
});
