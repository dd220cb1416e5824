import { type Locator, type Page } from '@playwright/test';

/** Hitung potongan. */
export class DiscountPage {
  constructor(private readonly page: Page) {}

  get amount(): Locator {
    return this.page.getByLabel('Sisa tagihan');
  }

  get cost(): Locator {
    return this.page.getByLabel('Modal barang', { exact: true });
  }

  /** The cost that the book does not know. */
  get missingCost(): Locator {
    return this.page.getByLabel(/^Modal untuk/);
  }

  get profit(): Locator {
    return this.page.getByLabel('Untung minimal, persen');
  }

  get costOfMoney(): Locator {
    return this.page.getByLabel('Biaya uang sebulan, persen');
  }

  get result(): Locator {
    return this.page.getByRole('region', { name: 'Potongan paling aman' });
  }

  get offerCard(): Locator {
    return this.page.getByRole('region', { name: 'Tawaran' });
  }

  get pay(): Locator {
    return this.page.getByLabel('Cukup bayar');
  }

  get until(): Locator {
    return this.page.getByLabel('Berlaku sampai');
  }

  get why(): Locator {
    return this.page.getByLabel('Mengapa rela');
  }

  get failure(): Locator {
    return this.offerCard.getByRole('alert');
  }

  async offer(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tawarkan lewat pesan' }).click();
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan tawaran' }).click();
  }
}
