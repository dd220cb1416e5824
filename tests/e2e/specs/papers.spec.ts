import type { App } from '../pages/app';
import { SHOP } from '../pages/qris';
import { MONDAY, expect, test } from '../pages/test';
import { WrittenBook, daysAfter, id } from '../pages/written_book';

const CUSTOMER = id(1);
const RICE = id(2);
const PLAN = id(3);
const PAYMENT = id(4);

/** A shop with an address, and a customer who owes for rice. */
function melati(amount = 12_000_000): WrittenBook {
  return new WrittenBook().add(
    {
      business_described: {
        attributes: [
          { name: 'Toko Maju' },
          { owner: 'Rina' },
          { address: 'Jalan Melati 5, Bandung' },
          { city: 'Bandung' },
          { qris: SHOP },
          { bank_accounts: [{ bank: 'BRI', number: '0000-01-000000-50-0', holder: 'Rina' }] },
        ],
      },
    },
    {
      customer_described: {
        customer: CUSTOMER,
        attributes: [
          { name: 'Sari' },
          { honorific: 'ibu' },
          { address: 'Gang Kenanga 12, Bandung' },
          { numbers: [{ number: '+6281200001001', owner: 'own' }] },
          { emails: ['sari@example.com'] },
        ],
      },
    },
    {
      receivable_recorded: {
        customer: CUSTOMER,
        receivable: RICE,
        terms: { date: '2026-09-01', due: '2026-09-14', amount, note: 'Beras 80 karung' },
      },
    },
  );
}

async function openBook(app: App, book: WrittenBook, path: string): Promise<void> {
  await app.openAt(MONDAY, 'cadangan');
  await app.backup.choose(book.file());
  await app.backup.restoreButton.click();
  await app.says('Cadangan dipulihkan');
  await app.open(path);
  await expect(app.papers.paper).toBeVisible();
}

test('s1_1 s3_3 an agreement on 60 instalments breaks between its rows and keeps the signatures together', async ({ app }) => {
  const instalments = Array.from({ length: 60 }, (_, at) => ({ due: daysAfter('2026-12-01', 7 * at), amount: 200_000 }));
  const book = melati().add(
    { plan_proposed: { customer: CUSTOMER, plan: PLAN, terms: { made: '2026-11-20', covers: [RICE], instalments } } },
    { plan_agreed: { customer: CUSTOMER, plan: PLAN, day: '2026-11-21' } },
  );
  await openBook(app, book, `surat/${CUSTOMER}/kesepakatan/${PLAN}`);
  const pages = await app.papers.printed();
  expect(pages).toHaveLength(3);

  // Every instalment is there once, in order, and each page that goes on with them says what they are.
  const row = /^\s*(\d+)\s+\d+ \w+ \d{4}\s+Rp/gm;
  const rows = pages.map((page) => [...page.matchAll(row)].map((found) => Number(found[1])));
  expect(rows.flat()).toEqual(instalments.map((_, at) => at + 1));
  for (const [at, page] of pages.entries()) {
    if (rows[at]?.length) expect(page).toMatch(/No\.\s+Paling lambat\s+Jumlah/);
  }
  // The sum stands with the last of what it adds up.
  expect(pages.find((page) => /Jumlah\s+Rp\s12\.000\.000/.test(page))).toMatch(/^\s*60\s/m);

  const last = pages.at(-1) ?? '';
  for (const words of ['Yang memberi tempo', 'Yang berutang', 'Meterai', 'Rina', 'Sari']) expect(last).toContain(words);
});

test('s0_7 s4_10 the evidence file of 100 entries tears no message apart', async ({ app, page }) => {
  const messages = Array.from({ length: 97 }, (_, at) => ({
    contact_made: {
      customer: CUSTOMER,
      contact: id(1_000 + at),
      terms: {
        at: `${daysAfter('2026-09-15', Math.floor(at / 2))}T${at % 2 === 0 ? '09' : '16'}:00:00+07:00`,
        channel: 'whats_app',
        outcome: 'sent',
        text: `Selamat pagi, Bu Sari.\nPesan ${at + 1} dimulai.\nPesan ${at + 1} selesai. Terima kasih.`,
      },
    },
  }));
  await app.openAt(MONDAY);
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 320, 240);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const book = melati().add(...messages);
  const attachment = book.keep(Buffer.from(jpeg, 'base64'));
  book.add(
    { payment_received: { customer: CUSTOMER, payment: PAYMENT, terms: { amount: 1_000_000, day: '2026-11-05', method: 'cash', allocation: 'oldest_first' } } },
    { photo_kept: { customer: CUSTOMER, photo: id(5), terms: { of: 'customer', attachment, kept: '2026-11-10', caption: 'Nota yang ditandatangani' } } },
  );
  await openBook(app, book, `surat/${CUSTOMER}/bukti`);
  await expect(app.papers.paper.getByRole('figure')).toContainText('Nota yang ditandatangani');
  await expect(app.papers.paper.locator('img')).toHaveJSProperty('naturalWidth', 640);

  const pages = await app.papers.printed();
  expect(pages.length).toBeGreaterThan(5);
  const whole = pages.join('\n');
  let before = -1;
  for (const at of messages.keys()) {
    const start = whole.indexOf(`Pesan ${at + 1} dimulai`);
    expect(start, `message ${at + 1} comes in its place`).toBeGreaterThan(before);
    before = start;
    const on = pages.filter((it) => it.includes(`Pesan ${at + 1} dimulai`));
    expect(on, `message ${at + 1} is there once`).toHaveLength(1);
    expect(on[0], `message ${at + 1} is whole`).toContain(`Pesan ${at + 1} selesai`);
  }
});

test('a receipt is one page, with the amount in words and a stamp above five million', async ({ app }) => {
  const book = melati().add({
    payment_received: {
      customer: CUSTOMER,
      payment: PAYMENT,
      terms: { amount: 6_250_000, day: '2026-11-05', method: 'transfer', allocation: 'oldest_first' },
    },
  });
  await openBook(app, book, `surat/${CUSTOMER}/kwitansi`);
  await app.open(`pelanggan/${CUSTOMER}`);
  await app.customer.timeline.getByRole('link', { name: 'Kwitansi Rp 6.250.000' }).click();
  await expect(app.papers.paper).toContainText('Telah terima dari');
  const pages = await app.papers.printed();
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('enam juta dua ratus lima puluh ribu rupiah');
  expect(pages[0]).toContain('Meterai');
  await app.papers.inEnglish();
  await expect(app.papers.paper).toContainText('six million two hundred fifty thousand rupiah');
});

for (const [path, words] of [
  ['rekap', 'Jumlah yang belum dibayar'],
  ['pengakuan', 'Surat Pengakuan Utang'],
  ['tagihan', 'Mohon dibayar'],
  ['peringatan-1', 'Ini surat peringatan pertama'],
  ['peringatan-2', 'Ini surat peringatan kedua'],
  ['peringatan-3', 'jalur resmi'],
  ['gugatan', 'Yang diminta pengadilan'],
] as const) {
  test(`the paper ${path} is one page, and nothing of the screen is on it`, async ({ app }) => {
    await openBook(app, melati(), `surat/${CUSTOMER}/${path}`);
    const pages = await app.papers.printed();
    expect(pages).toHaveLength(1);
    // A sentence may go on in the next line.
    expect(pages[0].replace(/\s+/g, ' ')).toContain(words);
    expect(pages[0]).toContain('Beras 80 karung');
    for (const button of ['Cetak', 'Salin teks', 'Bahasa surat', 'Hari ini']) expect(pages[0]).not.toContain(button);
  });
}

test('s3_1 s4_10 a letter that was delivered is a step, with its exact words', async ({ app, page }) => {
  await openBook(app, melati(875_000), `surat/${CUSTOMER}/tagihan`);
  await expect(app.papers.paper.getByRole('img', { name: 'Kode QRIS WARUNG CONTOH' })).toBeVisible();
  await expect(app.papers.mail).toHaveAttribute('href', /^mailto:sari@example\.com\?subject=Surat%20Penagihan/);
  await app.papers.delivered();
  await app.says('Surat penagihan untuk Bu Sari tercatat');

  await app.open(`pelanggan/${CUSTOMER}`);
  const letter = app.customer.timeline.filter({ hasText: 'Surat · terkirim' });
  for (const words of ['Beras 80 karung', 'Rp 875.000', 'paling lambat 30 November 2026', 'Hormat kami,']) {
    await expect(letter).toContainText(words);
  }
  await page.getByRole('link', { name: 'Surat dan dokumen' }).click();
  await expect(page.getByRole('link', { name: /^Surat peringatan 1/ })).not.toContainText('belum tercatat');
  await expect(page.getByRole('link', { name: /^Surat peringatan 2/ })).toContainText('Surat peringatan 1 belum tercatat dikirim.');
});

test('a paper says what it lacks, and where to mend it', async ({ app, page }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Warung Melati');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toBeVisible();
  const customer = page.url().split('/').pop() ?? '';

  await app.open(`surat/${customer}/tagihan`);
  await expect(app.papers.lacks).toContainText('Alamat usaha belum diisi.');
  await app.papers.lacks.getByRole('link', { name: 'Isi data pelanggan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ubah Warung Melati');

  await app.open(`surat/${customer}/kesepakatan`);
  await expect(app.papers.lacks).toContainText('Belum ada rencana cicilan.');
  await expect(app.papers.print).toBeDisabled();
  await app.papers.lacks.getByRole('link', { name: 'Hitung cicilannya' }).click();
  await expect(page).toHaveURL(/hitung\/cicilan/);
});
