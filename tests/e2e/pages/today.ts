import { expect, type Locator, type Page } from '@playwright/test';

/** Hari ini. */
export class TodayPage {
  constructor(private readonly page: Page) {}

  /** A part of the day, such as "Jawab dulu". */
  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The customers to contact now, of all sections. */
  get turns(): Locator {
    return this.page.getByRole('list', { name: 'Hari ini' }).getByRole('listitem');
  }

  /** The customers who are held back. */
  get held(): Locator {
    return this.page.getByRole('list', { name: 'Ditahan' }).getByRole('listitem');
  }

  get outstanding(): Locator {
    return this.page.getByRole('region', { name: 'Belum masuk' });
  }

  turn(name: string): Locator {
    return this.turns.filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  hold(name: string): Locator {
    return this.held.filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** The names in the order in which the list has them. */
  async order(): Promise<string[]> {
    return this.turns.getByRole('heading').allTextContents();
  }

  async message(name: string): Promise<void> {
    await this.turn(name).getByRole('link', { name: 'Pesan' }).click();
  }

  async paid(name: string): Promise<void> {
    await this.turn(name).getByRole('link', { name: 'Sudah bayar' }).click();
  }

  async customer(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  /** Goes to a customer, wherever their row stands. */
  async goToCustomer(name: string): Promise<void> {
    const row = this.turn(name).or(this.hold(name));
    await row.getByRole('link', { name, exact: true }).click();
  }

  async isFirstStart(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Selamat datang' })).toBeVisible();
  }
}
