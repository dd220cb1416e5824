import { type Locator, type Page } from '@playwright/test';
import { Photos } from './photos';

/** Piutang: one receivable. */
export class BillPage {
  readonly photos: Photos;

  constructor(private readonly page: Page) {
    this.photos = new Photos(page, page.getByRole('region', { name: 'Foto', exact: true }));
  }

  get balance(): Locator {
    return this.page.locator('dl.facts .money').first();
  }

  get goods(): Locator {
    return this.page.getByRole('region', { name: 'Rincian barang' });
  }

  get payments(): Locator {
    return this.page.getByRole('region', { name: 'Pembayaran' });
  }

  async pay(): Promise<void> {
    await this.page.getByRole('link', { name: 'Catat pembayaran' }).click();
  }

  async takeBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Batalkan piutang ini' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Batalkan' }).click();
  }
}
