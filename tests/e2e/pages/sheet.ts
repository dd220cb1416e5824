import { type Locator, type Page } from '@playwright/test';

/** Lembar untuk staf. */
export class SheetPage {
  constructor(private readonly page: Page) {}

  get paper(): Locator {
    return this.page.getByRole('article');
  }

  get print(): Locator {
    return this.page.getByRole('button', { name: 'Cetak' });
  }

  /** How many pages a printer would make of it. */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    // A page's object says so in the open; "/Pages" is the tree that holds them.
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }
}
