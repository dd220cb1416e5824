import { type Locator, type Page } from '@playwright/test';

/** One customer. */
export class CustomerPage {
  constructor(private readonly page: Page) {}

  get balance(): Locator {
    return this.page.locator('dl.facts .money').first();
  }

  get nextStep(): Locator {
    return this.page.getByRole('region', { name: 'Langkah berikut' });
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Riwayat' }).getByRole('listitem');
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

  async takeBack(title: string): Promise<void> {
    await this.timeline
      .filter({ hasText: title })
      .getByRole('button', { name: `Batalkan ${title}` })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Batalkan' }).click();
  }
}
