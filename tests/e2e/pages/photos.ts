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

/** A photo as a phone takes it: twelve megapixels of a crowded shelf, with the place in front of the pixels. */
export async function shelf(page: Page, name: string): Promise<Picture> {
  const base64 = await page.evaluate(async () => {
    const [width, height] = [286, 215];
    const patches = new ImageData(width, height);
    let seed = 7;
    for (let at = 0; at < patches.data.length; at += 1) {
      // The same picture each time (a linear congruential generator).
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      patches.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
    }
    const canvas = new OffscreenCanvas(4000, 3000);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('nothing to draw on');
    context.imageSmoothingEnabled = false;
    context.drawImage(await createImageBitmap(patches), 0, 0, 4000, 3000);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  });
  const pixels = Buffer.from(base64, 'base64');
  // EXIF 2.3: one field, which leads to where the photo was taken.
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x88%\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02S\0\0\0\0\0\0\0', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const buffer = Buffer.concat([pixels.subarray(0, 2), head, exif, pixels.subarray(2)]);
  return { name, mimeType: 'image/jpeg', buffer };
}

/** The files beside the journal, as the browser keeps them. */
export async function keptFiles(page: Page): Promise<{ hash: string; type: string; bytes: Buffer }[]> {
  const rows = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('tagih-santun'));
    const store = database.transaction('attachments').objectStore('attachments');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    return values.map((row, at) => ({ hash: String(keys[at]), type: String(row.type), bytes: [...row.bytes] }));
  });
  return rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes) }));
}
