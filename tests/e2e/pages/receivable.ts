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

  /** The fields of one kind of goods, counted from one. */
  goods(number: number): Locator {
    return this.page.getByRole('group', { name: `Barang ke-${number}` });
  }

  /** Adds a line of goods and fills it in. */
  async addGoods(number: number, goods: string, quantity: string, price: string, cost = ''): Promise<void> {
    await this.page.getByRole('button', { name: 'Tambah barang' }).click();
    const line = this.goods(number);
    await line.getByLabel('Nama barang').fill(goods);
    await line.getByLabel('Banyaknya').fill(quantity);
    await line.getByLabel('Harga satuan').fill(price);
    await line.getByLabel('Modal satuan').fill(cost);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  async suggestion(name: string): Promise<void> {
    await this.page.getByRole('option', { name }).click();
  }
}
