import { type Locator, type Page } from '@playwright/test';

/** Telepon and Kunjungan. */
export class CallPage {
  constructor(private readonly page: Page) {}

  get number(): Locator {
    return this.page.locator('a[href^="tel:"]');
  }

  /** What to say now. */
  get say(): Locator {
    return this.page.getByRole('region', { name: 'Katakan' }).locator('blockquote');
  }

  get note(): Locator {
    return this.page.getByLabel('Catatan', { exact: true });
  }

  get amount(): Locator {
    return this.page.getByLabel('Jumlah', { exact: true });
  }

  get day(): Locator {
    return this.page.getByLabel('Tanggal', { exact: true });
  }

  /** What will be written down. */
  get summary(): Locator {
    return this.page.getByRole('form', { name: 'Yang akan dicatat' });
  }

  /** Takes down what the customer answers. */
  async answers(...labels: string[]): Promise<void> {
    for (const label of labels) {
      await this.page.getByRole('listitem').getByRole('button', { name: label, exact: true }).click();
    }
  }

  async choose(option: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: option }).check();
  }

  /** Takes down what was filled in. */
  async fillIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  }

  async stepBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Kembali satu langkah' }).click();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
  }

  async beginAnew(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mulai dari awal' }).click();
  }

  async unguided(): Promise<void> {
    await this.page.getByRole('button', { name: 'Catat tanpa panduan' }).click();
  }

  /** The fold for recording the talk. */
  get voiceNote(): Locator {
    return this.page.getByRole('group').filter({ hasText: 'Rekam catatan suara' });
  }

  /** For how long the recording has been under way. */
  get recordedFor(): Locator {
    return this.page.getByRole('timer');
  }

  async unfoldVoiceNote(): Promise<void> {
    await this.page.getByText('Rekam catatan suara').click();
  }

  /** Writes down that the customer agrees to be recorded. */
  async agreesToRecording(): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'Sudah minta izin' }).check();
  }

  async startRecording(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mulai rekam' }).click();
  }

  async finishRecording(): Promise<void> {
    await this.page.getByRole('button', { name: 'Selesai', exact: true }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }
}
