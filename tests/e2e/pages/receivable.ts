import { type Locator, type Page } from '@playwright/test';

/** Catat piutang. */
export class ReceivablePage {
  constructor(private readonly page: Page) {}

  get name(): Locator {
    return this.page.getByLabel('Nama', { exact: true });
  }

  get amount(): Locator {
    return this.page.getByLabel('Jumlah', { exact: true });
  }

  get due(): Locator {
    return this.page.getByLabel('Jatuh tempo', { exact: true });
  }

  get date(): Locator {
    return this.page.getByLabel('Tanggal', { exact: true });
  }

  get note(): Locator {
    return this.page.getByLabel('Keterangan', { exact: true });
  }

  get number(): Locator {
    return this.page.getByLabel('Nomor WhatsApp', { exact: true });
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  async suggestion(name: string): Promise<void> {
    await this.page.getByRole('option', { name }).click();
  }
}
