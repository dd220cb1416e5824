import { type Locator, type Page } from '@playwright/test';

/** A file as a phone hands it over. */
export type Picture = { name: string; mimeType: string; buffer: Buffer };

/** The photos of something: on a customer, a receivable, hard times. */
export class Photos {
  /** `within` holds these photos and no others. */
  constructor(
    private readonly page: Page,
    private readonly within: Locator,
  ) {}

  get thumbnails(): Locator {
    return this.within.getByRole('list', { name: 'Foto', exact: true }).getByRole('listitem');
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  get caption(): Locator {
    return this.sheet.getByLabel('Keterangan foto');
  }

  /** What is chosen on the sheet and not kept yet. */
  get chosen(): Locator {
    return this.sheet.getByRole('list', { name: 'Foto yang akan disimpan' }).getByRole('listitem');
  }

  async add(): Promise<void> {
    await this.within.getByRole('button', { name: 'Tambah foto' }).click();
  }

  /** Chooses files on the sheet, several at once. */
  async choose(...files: Picture[]): Promise<void> {
    await this.sheet.getByLabel('Pilih foto').setInputFiles(files);
  }

  /** What the camera took; only a phone offers it. */
  async take(file: Picture): Promise<void> {
    await this.sheet.getByLabel('Ambil foto').setInputFiles(file);
  }

  async save(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Simpan' }).click();
  }

  async enlarge(what: string): Promise<void> {
    await this.within.getByRole('button', { name: `Perbesar: ${what}` }).click();
  }
}

/** A picture that the browser draws: a plain colour, of a size, as a JPEG. */
export async function picture(page: Page, name: string, colour: string, side = 400): Promise<Picture> {
  const bytes = await page.evaluate(
    async ([fill, size]) => {
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('nothing to draw on');
      context.fillStyle = fill;
      context.fillRect(0, 0, size, size);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [colour, side] as const,
  );
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}
