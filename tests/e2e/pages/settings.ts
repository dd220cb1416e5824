import { type Page } from '@playwright/test';

/** Pengaturan. */
export class SettingsPage {
  constructor(private readonly page: Page) {}

  async nameBusiness(name: string): Promise<void> {
    await this.page.getByLabel('Nama usaha').fill(name);
  }

  async addAccount(bank: string, number: string, holder: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Tambah rekening' }).click();
    await this.page.getByLabel('Bank').last().fill(bank);
    await this.page.getByLabel('Nomor rekening').last().fill(number);
    await this.page.getByLabel('Atas nama').last().fill(holder);
  }

  async save(): Promise<void> {
    await this.page.getByRole('form', { name: 'Usaha saya' }).getByRole('button', { name: 'Simpan' }).click();
  }

  async choose(option: string): Promise<void> {
    await this.page.getByRole('radio', { name: option }).check();
  }
}
