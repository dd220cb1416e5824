import { type Locator, type Page } from '@playwright/test';
import { Photos } from './photos';

/** One customer. */
export class CustomerPage {
  constructor(private readonly page: Page) {}

  /** The photos of the customer themselves. */
  get photos(): Photos {
    return new Photos(this.page, this.page.getByRole('region', { name: 'Foto', exact: true }));
  }

  /** The proofs of their hard times. */
  get proofs(): Photos {
    return new Photos(this.page, this.page.getByRole('region', { name: 'Sedang kesulitan' }));
  }

  /** The addresses of what is open. */
  get bills(): Locator {
    return this.page.getByRole('region', { name: 'Piutang', exact: true }).getByRole('link');
  }

  async openReceivable(what: string): Promise<void> {
    await this.bills.filter({ hasText: what }).click();
  }

  get balance(): Locator {
    return this.page.locator('dl.facts .money').first();
  }

  get nextStep(): Locator {
    return this.page.getByRole('region', { name: 'Langkah berikut' });
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Riwayat' }).getByRole('listitem');
  }

  /** The player of a recorded talk, once it is listened to. */
  get player(): Locator {
    return this.timeline.locator('audio');
  }

  async listen(): Promise<void> {
    await this.timeline.getByRole('button', { name: 'Dengarkan' }).click();
  }

  async pay(): Promise<void> {
    await this.page.getByRole('link', { name: 'Catat pembayaran' }).click();
  }

  async addReceivable(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Catat piutang' }).click();
  }

  async write(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Pesan' }).click();
  }

  get promises(): Locator {
    return this.page.getByRole('region', { name: 'Janji bayar' });
  }

  /** What waits for its day, for the calendar of the phone. */
  get reminders(): Locator {
    return this.page.getByRole('region', { name: 'Kalender HP' });
  }

  async sheetForStaff(): Promise<void> {
    await this.page.getByRole('link', { name: 'Lembar untuk staf' }).click();
  }

  async edit(): Promise<void> {
    await this.page.getByRole('link', { name: 'Ubah data pelanggan' }).click();
  }

  /** Writes down what the customer wrote, as of now. */
  async recordReply(words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Catat balasan' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('Katanya').fill(words);
    await sheet.getByRole('button', { name: 'Simpan' }).click();
  }

  async recordPromise(amount: string, due: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Catat janji' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('Jumlah', { exact: true }).fill(amount);
    await sheet.getByLabel('Paling lambat').fill(due);
    await sheet.getByRole('button', { name: 'Simpan' }).click();
  }

  async takeBack(title: string): Promise<void> {
    await this.timeline
      .filter({ hasText: title })
      .getByRole('button', { name: `Batalkan ${title}` })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Batalkan' }).click();
  }
}
