import { type Locator, type Page } from '@playwright/test';

/** Kata-kata pesan. */
export class WordingPage {
  constructor(private readonly page: Page) {}

  get text(): Locator {
    return this.page.getByLabel('Kata-kata tetap');
  }

  /** How the text will read. */
  get sample(): Locator {
    return this.page.getByRole('region', { name: 'Contoh hasilnya' }).locator('.sample');
  }

  /** What keeps the text from being saved. */
  get refused(): Locator {
    return this.page.locator('form').getByRole('alert');
  }

  get resetButton(): Locator {
    return this.page.getByRole('button', { name: 'Kembalikan kata-kata awal' });
  }

  /** A text in the list, by what it is for and for whom. */
  item(purpose: string, whom: string): Locator {
    return this.page.getByRole('region', { name: purpose, exact: true }).getByRole('link', { name: whom });
  }

  /** Puts a place into the text, where the cursor is. */
  async place(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  async reset(): Promise<void> {
    await this.resetButton.click();
  }
}
