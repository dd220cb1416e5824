import { type Locator, type Page } from '@playwright/test';

/** Hitung cicilan. */
export class PlanPage {
  constructor(private readonly page: Page) {}

  get amount(): Locator {
    return this.page.getByLabel('Yang dicicil', { exact: true });
  }

  get affordable(): Locator {
    return this.page.getByLabel('Sanggup bayar berapa sekali bayar?');
  }

  get instalment(): Locator {
    return this.page.getByLabel('Cicilan sekali bayar');
  }

  get count(): Locator {
    return this.page.getByLabel('Dicicil berapa kali?');
  }

  get start(): Locator {
    return this.page.getByLabel('Mulai', { exact: true });
  }

  get days(): Locator {
    return this.page.getByLabel('Tanggal bayar', { exact: true });
  }

  /** The plans side by side. */
  get choices(): Locator {
    return this.page.getByRole('group', { name: 'Pilihan cicilan' }).locator('label');
  }

  get schedule(): Locator {
    return this.page.getByRole('region', { name: 'Jadwal' });
  }

  get rows(): Locator {
    return this.schedule.locator('tbody tr');
  }

  /** What keeps the figures from coming to a plan, or why nothing was kept. */
  get said(): Locator {
    return this.page.locator('main .banner');
  }

  async from(basis: 'Kesanggupan' | 'Besar cicilan' | 'Berapa kali'): Promise<void> {
    await this.page.getByRole('radio', { name: basis }).check();
  }

  async every(beat: 'Minggu' | '2 minggu' | 'Bulan' | 'Tanggal sendiri'): Promise<void> {
    await this.page.getByRole('radio', { name: beat, exact: true }).check();
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  async finer(): Promise<void> {
    await this.page.getByText('Bayar dulu, pembulatan, biaya').click();
  }

  /** A cost that both agreed on, in percent. */
  async cost(kind: string, percent: string): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check();
    await this.page.getByLabel('Persen biaya').fill(percent);
  }

  async offer(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tawarkan lewat pesan' }).click();
  }

  async agree(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sudah disepakati' }).click();
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan sebagai usulan' }).click();
  }
}
