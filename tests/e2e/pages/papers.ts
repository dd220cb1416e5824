import { execFileSync } from 'node:child_process';
import { type Locator, type Page } from '@playwright/test';

/** Surat dan dokumen, and each of them. */
export class PapersPage {
  constructor(private readonly page: Page) {}

  get paper(): Locator {
    return this.page.getByRole('article');
  }

  get lacks(): Locator {
    return this.page.getByRole('region', { name: 'Belum' });
  }

  get print(): Locator {
    return this.page.getByRole('button', { name: 'Cetak' });
  }

  get mail(): Locator {
    return this.page.getByRole('link', { name: 'Kirim lewat e-mail' });
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name }).click();
  }

  async inEnglish(): Promise<void> {
    await this.page.getByRole('group', { name: 'Bahasa surat' }).getByText('English').click();
  }

  async delivered(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sudah diserahkan' }).click();
  }

  /** What a printer would put on each page. */
  async printed(): Promise<string[]> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    // Each page ends with a form feed.
    return text.split('\f').slice(0, -1);
  }
}
