import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { MONDAY, expect, test } from '../pages/test';

const sample = (name: string) => `../samples/contacts/${name}`;

test('a broken contact is asked about in plain words, and writes nothing', async ({ app, page }) => {
  await app.openAt(MONDAY, 'kontak');
  await app.contacts.choose(sample('rusak.vcf'));
  await expect(app.contacts.part('Perlu dibetulkan')).toHaveCount(5);
  await expect(app.contacts.part('Belum ada di buku')).toHaveCount(1);
  await expect(app.contacts.field('Nama', 1)).toHaveValue('Ibu Sar\u{fffd}');
  await expect(app.contacts.field('Nama', 1)).toHaveAccessibleDescription(/rusak waktu dikirim dari HP/);

  await app.contacts.tick('Ibu Tetangga').check();
  await app.contacts.tick('Ibu Sar').check();
  await app.contacts.save.click();
  await expect(app.contacts.failure).toContainText('Belum ada yang disimpan');
  await expect(app.contacts.field('Nama', 1)).toBeFocused();
  await expect(app.contacts.field('Nama', 1)).toHaveValue('Ibu Sar\u{fffd}');
  await page.goto('pelanggan');
  await expect(page.getByText('Belum ada pelanggan')).toBeVisible();

  await app.open('kontak');
  await app.contacts.choose(sample('rusak.vcf'));
  await app.contacts.field('Nama', 1).fill('Ibu Sari');
  await app.contacts.field('Nomor HP', 4).fill('0812-0000-1014');
  await app.contacts.save.click();
  await app.says('2 kontak tersimpan');
  await expect(page.getByRole('list', { name: 'Pelanggan' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Ibu Sari')).toBeVisible();

  await app.open('kontak');
  await app.contacts.choose(sample('rusak.vcf'));
  await expect(app.contacts.part('Belum ada di buku')).toHaveCount(1);
});

test('the contacts of new phones come in as another parser reads them', async ({ app, page }) => {
  await app.openAt(MONDAY, 'kontak');
  for (const file of ['v30.vcf', 'v40.vcf']) {
    const cards = [ICAL.parse(await readFile(sample(file), 'utf8'))].flatMap((it) =>
      typeof it[0] === 'string' ? [it] : it,
    );
    // The other parser leaves a semicolon escaped, which a name may be (RFC 6350, 3.4).
    const names = cards.map((it) =>
      String(new ICAL.Component(it).getFirstPropertyValue('fn')).replaceAll('\\;', ';'),
    );
    await app.contacts.choose(sample(file));
    for (const name of names) await app.contacts.tick(name).check();
    await app.contacts.save.click();
    await app.says(`${names.length} kontak tersimpan`);
    for (const name of names) await expect(page.getByText(name, { exact: true })).toBeVisible();
    await app.open('kontak');
  }
});

test('contacts that are picked on the phone come ticked', async ({ app, page }) => {
  await page.addInitScript(() => {
    const select = async () => [
      { name: ['Ibu Sari'], tel: ['0812-0000-1001', '+62 812 0000 1001'], email: [] },
      { name: ['Pak Ujang'], tel: [], email: ['ujang@example.com'] },
    ];
    Object.defineProperty(navigator, 'contacts', { value: { select } });
  });
  await app.openAt(MONDAY, 'kontak');
  await app.contacts.pickOnPhone();
  await expect(app.contacts.tick('Ibu Sari')).toBeChecked();
  await expect(app.contacts.tick('Pak Ujang')).not.toBeChecked();
  await app.contacts.save.click();
  await app.says('1 kontak tersimpan');
  const customers = page.getByRole('list', { name: 'Pelanggan' }).getByRole('listitem');
  await expect(customers).toHaveCount(1);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Belum ada pelanggan')).toBeVisible();
});
