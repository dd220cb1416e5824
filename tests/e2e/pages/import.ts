import { expect, type Locator, type Page } from '@playwright/test';

/** Impor. */
export class ImportPage {
  constructor(private readonly page: Page) {}

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('Pilih file').setInputFiles(file);
  }

  /** What is asked about a workbook, once it is read. */
  question(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Why a file is not taken. */
  get refusal(): Locator {
    return this.page.getByRole('alert');
  }

  /** Stops the reading of a workbook. */
  get cancel(): Locator {
    return this.page.getByRole('button', { name: 'Batal' });
  }

  /** What was found, in figures. */
  get summary(): Locator {
    return this.page.getByRole('region', { name: 'Isi buku ini' });
  }

  /** The rows that cannot be taken as they are. */
  get toMend(): Locator {
    return this.page.getByRole('region', { name: 'Perlu dibetulkan' }).getByRole('listitem');
  }

  /** A field to mend something in place, named by its column and its row. */
  field(column: string, row: number): Locator {
    return this.page.getByLabel(`${column}, baris ${row}`, { exact: true });
  }

  get takeIn(): Locator {
    return this.page.getByRole('button', { name: /^Impor/ });
  }

  async isTakenIn(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible({
      timeout: 30_000,
    });
  }
}
