import type { Locator, Page } from '@playwright/test';

/** The cards of a customer's plan and of an offer to take less. */
export class ArrangementCards {
  constructor(private readonly page: Page) {}

  /** The plan to pay in instalments. */
  get plan(): Locator {
    return this.page.getByRole('region', { name: 'Rencana cicilan' });
  }

  /** A line of its schedule, by its day as the card writes it. */
  instalment(day: string): Locator {
    return this.plan.getByRole('listitem').filter({ hasText: day });
  }

  async agree(): Promise<void> {
    await this.plan.getByRole('button', { name: 'Sudah sepakat' }).click();
  }

  async end(reason: string): Promise<void> {
    await this.plan.getByRole('button', { name: 'Akhiri' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('Alasan').fill(reason);
    await sheet.getByRole('button', { name: 'Simpan' }).click();
  }

  /** The offer to take less. */
  get offer(): Locator {
    return this.page.getByRole('region', { name: 'Pelunasan dengan potongan' });
  }

  async withdraw(): Promise<void> {
    await this.offer.getByRole('button', { name: 'Tarik tawaran' }).click();
  }
}
