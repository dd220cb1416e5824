import { type Download, type Locator, type Page } from '@playwright/test';

/** Cadangan. */
export class BackupPage {
  constructor(private readonly page: Page) {}

  async make(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Buat cadangan' }).click();
    return download;
  }

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('Pilih file cadangan').setInputFiles(file);
  }

  get inside(): Locator {
    return this.page.locator('section', { hasText: 'Isi cadangan' }).getByRole('listitem');
  }

  get restoreButton(): Locator {
    return this.page.getByRole('button', { name: 'Pulihkan' });
  }
}
