import { type Locator, type Page } from '@playwright/test';

/** Impor kontak. */
export class ContactsPage {
  constructor(private readonly page: Page) {}

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('Pilih file kontak').setInputFiles(file);
  }

  async pickOnPhone(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pilih dari kontak HP' }).click();
  }

  /** The contacts of a part: Perlu dibetulkan, Belum ada di buku, Sudah ada di buku. */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: title }).getByRole('listitem');
  }

  tick(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  /** A field to mend something in place, named by its contact. */
  field(name: string, contact: number): Locator {
    return this.page.getByLabel(`${name}, kontak ${contact}`, { exact: true });
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: /^Simpan \d+ kontak|^Belum ada yang dicentang/ });
  }

  get failure(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /./ });
  }
}
