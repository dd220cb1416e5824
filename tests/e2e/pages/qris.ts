import { createRequire } from 'node:module';
import { type Locator, type Page } from '@playwright/test';

const reader = createRequire(import.meta.url).resolve('jsqr');

/** A shop's QRIS, made up for tests; and the same with Rp 875.000 inside. */
export const SHOP =
  '00020101021126630016ID.CO.CONTOH.WWW01189360000000000000010210CONTOH00010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204541153033605802ID5913WARUNG CONTOH6007BANDUNG61054011162070703A0163040FE4';
export const SHOP_875000 =
  '00020101021226630016ID.CO.CONTOH.WWW01189360000000000000010210CONTOH00010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI52045411530336054068750005802ID5913WARUNG CONTOH6007BANDUNG61054011162070703A016304A967';

/** The QRIS in Pengaturan, and where it is shown to a customer. */
export class QrisPage {
  readonly form: Locator;
  readonly text: Locator;
  /** What went wrong, as it is said at once. */
  readonly problem: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('form', { name: 'QRIS' });
    this.text = this.form.getByLabel('Isi QRIS');
    this.problem = this.form.getByRole('alert').filter({ hasText: /\S/ });
    this.dialog = page.getByRole('dialog', { name: 'Bayar dengan QRIS' });
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: 'Simpan' }).click();
  }

  async choosePicture(name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
    await this.form.getByLabel('Pilih gambar QRIS').setInputFiles({ name, mimeType, buffer });
  }

  async remove(): Promise<void> {
    await this.form.getByRole('button', { name: 'Hapus QRIS' }).click();
  }

  async undo(): Promise<void> {
    await this.form.getByRole('button', { name: 'Urungkan' }).click();
  }

  async putAmountInside(): Promise<void> {
    await this.form.getByRole('switch', { name: /^Masukkan jumlahnya/ }).check();
  }

  async openCamera(): Promise<void> {
    await this.form.getByRole('button', { name: 'Pindai dengan kamera' }).click();
  }

  async closeCamera(): Promise<void> {
    await this.form.getByRole('button', { name: 'Tutup kamera' }).click();
  }

  async show(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tunjukkan QRIS' }).click();
  }

  /** The QR as it stands on the screen. */
  async picture(): Promise<Buffer> {
    return this.dialog.getByRole('img').screenshot();
  }
}

/** What a QR reader that is not the app's own makes of a picture. */
export async function decoded(page: Page, picture: Buffer): Promise<string | undefined> {
  const table = await page.context().newPage();
  await table.addScriptTag({ path: reader });
  const text = await table.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('There is no canvas');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    const read = (window as unknown as { jsQR: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null }).jsQR;
    return read(data, width, height)?.data;
  }, picture.toString('base64'));
  await table.close();
  return text;
}

/** A second of video, 640 x 480, in which the camera sees nothing but a picture (YUV4MPEG2). */
export async function filmed(page: Page, picture: Buffer): Promise<Buffer> {
  const [width, height] = [640, 480];
  const table = await page.context().newPage();
  const bright = await table.evaluate(
    async ({ base64, width, height }) => {
      const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('There is no canvas');
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, (width - 400) / 2, (height - 400) / 2, 400, 400);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255);
    },
    { base64: picture.toString('base64'), width, height },
  );
  await table.close();
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(bright), grey]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`);
  return Buffer.concat([head, ...Array<Buffer>(10).fill(frame)]);
}
