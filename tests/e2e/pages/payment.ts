import { type Locator, type Page } from '@playwright/test';

/** Catat pembayaran. */
export class PaymentPage {
  constructor(private readonly page: Page) {}

  get amount(): Locator {
    return this.page.getByLabel('Jumlah', { exact: true });
  }

  async whole(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lunasi semua' }).click();
  }

  async choose(...receivables: string[]): Promise<void> {
    await this.page.getByRole('radio', { name: 'Pilih sendiri' }).check();
    for (const receivable of receivables) {
      await this.page.getByRole('checkbox', { name: receivable }).check();
    }
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }
}
