import { readFile } from 'node:fs/promises';
import { MONDAY, expect, test } from '../pages/test';

test('the worker is fetched when it is first used, not before', async ({ app, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/worker-') && !request.serviceWorker()) fetched.push(request.url());
  });
  await app.openAt(MONDAY, 'impor');
  await app.import.choose('../samples/buku-utang.csv');
  await expect(app.import.summary).toBeVisible();
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: 'Pilih file lain' }).click();
  await app.import.choose('../samples/buku-utang.xlsx');
  await expect(app.import.summary).toBeVisible();
  await expect.poll(() => fetched.length).toBeGreaterThan(0);
});

test.describe('without what the service worker keeps', () => {
  test.use({ serviceWorkers: 'block' });

  test('where the worker cannot be fetched, the import says so and still takes text', async ({ app, page }) => {
    await page.route(/\/worker-/, (route) => route.abort());
    await app.openAt(MONDAY, 'impor');
    await app.import.choose('../samples/buku-utang.xlsx');
    await expect(app.import.refusal.filter({ hasText: 'Cek internetnya' })).toBeVisible();
    await app.import.choose('../samples/buku-utang.csv');
    await expect(app.import.summary).toBeVisible();
  });
});

test('a QR code in a picture is read by the worker', async ({ app, page }) => {
  await app.openAt(MONDAY);
  const picture = (await readFile('../samples/qr.png')).toString('base64');
  const answer = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data.buffer;
    const script = document.querySelector<HTMLMetaElement>('meta[name=worker]')?.content ?? '';
    const worker = new Worker(script, { type: 'module' });
    const says = () => new Promise<string>((heard) => worker.addEventListener('message', ({ data }) => heard(data), { once: true }));
    await says();
    const answered = says();
    const asked = { id: 7, request: { read_qr: { width, height, pixels: 'rgba' } } };
    worker.postMessage([JSON.stringify(asked), pixels]);
    return JSON.parse(await answered);
  }, picture);
  expect(answered(answer)).toEqual(['Tagih Santun: dibaca dari gambar']);
});

function answered(answer: { answered: [number, { qr: { Ok: { texts: string[] } } }] }): string[] {
  return answer.answered[1].qr.Ok.texts;
}
