import { type Locator, type Page } from '@playwright/test';

/** Pesan. */
export class MessagePage {
  constructor(private readonly page: Page) {}

  get text(): Locator {
    return this.page.getByLabel('Isi pesan');
  }

  get subject(): Locator {
    return this.page.getByLabel('Judul', { exact: true });
  }

  get purpose(): Locator {
    return this.page.getByLabel('Jenis pesan');
  }

  get whatsApp(): Locator {
    return this.page.getByRole('link', { name: 'Buka WhatsApp' });
  }

  get email(): Locator {
    return this.page.getByRole('link', { name: 'Buka e-mail' });
  }

  get copyButton(): Locator {
    return this.page.getByRole('button', { name: 'Salin' });
  }

  get sentButton(): Locator {
    return this.page.getByRole('button', { name: 'Sudah terkirim' });
  }

  /** What had better be said otherwise. */
  get findings(): Locator {
    return this.page.getByRole('list', { name: 'Catatan tentang pesan ini' }).getByRole('listitem');
  }

  /** What keeps the message from going out. */
  get stopped(): Locator {
    return this.page.locator('#stopped');
  }

  finding(words: string | RegExp): Locator {
    return this.findings.filter({ hasText: words });
  }

  /** Puts the kinder words of a finding in. */
  async mend(words: string | RegExp): Promise<void> {
    await this.finding(words).getByRole('button').click();
  }

  async undoMending(): Promise<void> {
    await this.page.getByRole('button', { name: 'Urungkan penggantian' }).click();
  }

  async by(medium: 'WhatsApp' | 'SMS' | 'E-mail' | 'Surat'): Promise<void> {
    await this.page.getByRole('group', { name: 'Saluran' }).getByRole('radio', { name: medium }).check();
  }

  async writtenBy(name: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Karyawan lain' }).check();
    await this.page.getByLabel('Nama karyawan').fill(name);
  }

  async changeWording(): Promise<void> {
    await this.page.getByRole('link', { name: 'Ubah kata-kata tetapnya' }).click();
  }

  /** The text that the WhatsApp link carries. */
  async linked(): Promise<{ number: string; text: string | null }> {
    const url = new URL((await this.whatsApp.getAttribute('href')) ?? '');
    return { number: url.pathname.slice(1), text: url.searchParams.get('text') };
  }

  /** Says the name of the business where the message asks for it. */
  async introduce(business: string): Promise<void> {
    await this.page.getByLabel('Nama usaha').fill(business);
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  async copy(): Promise<void> {
    await this.copyButton.click();
  }

  async sent(): Promise<void> {
    await this.sentButton.click();
  }
}
