import { type Locator, type Page } from '@playwright/test';

/** Pesan. */
export class MessagePage {
  constructor(private readonly page: Page) {}

  get text(): Locator {
    return this.page.getByLabel('Isi pesan');
  }

  get whatsApp(): Locator {
    return this.page.getByRole('link', { name: 'Buka WhatsApp' });
  }

  /** The text that the WhatsApp link carries. */
  async linked(): Promise<{ number: string; text: string | null }> {
    const url = new URL((await this.whatsApp.getAttribute('href')) ?? '');
    return { number: url.pathname.slice(1), text: url.searchParams.get('text') };
  }

  /** Says the name of the business where the message asks for it. */
  async introduce(business: string): Promise<void> {
    await this.page.getByLabel('Nama usaha').fill(business);
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  async copy(): Promise<void> {
    await this.page.getByRole('button', { name: 'Salin' }).click();
  }

  async sent(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sudah terkirim' }).click();
  }
}
