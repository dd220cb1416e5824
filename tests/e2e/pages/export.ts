import { type Download, type Locator, type Page } from '@playwright/test';

/** Ekspor. */
export class ExportPage {
  constructor(private readonly page: Page) {}

  /** Downloads a table: Piutang, Pembayaran or Riwayat. */
  async download(table: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('main').getByRole('button', { name: new RegExp(`^${table}`) }).click();
    return download;
  }

  async separateBy(sign: string): Promise<void> {
    await this.page.getByLabel(sign).check();
  }

  /** What waits for its day, as the section says. */
  get reminders(): Locator {
    return this.page.getByRole('region', { name: 'Kalender HP' });
  }

  async saveReminders(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.reminders.getByRole('button', { name: 'Simpan ke kalender' }).click();
    return download;
  }
}
