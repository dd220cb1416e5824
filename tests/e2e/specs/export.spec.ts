import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { openedInOffice } from '../pages/office';
import { MONDAY, expect, test } from '../pages/test';

const text = (value: string) => ({ type: 'string', value, formula: null });
const number = (value: number) => ({ type: 'float', value: String(value), formula: null });
const date = (value: string) => ({ type: 'date', value, formula: null });
const nothing = { type: '', value: '', formula: null };

for (const [sign, separator] of [
  ['Titik koma: Excel Indonesia', ';'],
  ['Koma: Google Sheets, Excel Inggris', ','],
] as const) {
  test(`a spreadsheet opens the receivables as they are (${sign})`, async ({ app, page }) => {
    test.slow();
    await app.openAt(MONDAY, 'catat');
    await app.receivable.name.fill(`=cmd|' /C calc'!A0`);
    await app.receivable.amount.fill('1250000');
    await app.receivable.note.fill('=1+1; "beras", 2 karung é★');
    await app.receivable.date.fill('2026-11-03');
    await app.receivable.due.fill('2026-11-10');
    await app.receivable.number.fill('0812-0000-1001');
    await app.receivable.save();
    await expect(app.customer.balance).toBeVisible();

    await app.open('ekspor');
    await app.export.separateBy(sign);
    const download = await app.export.download('Piutang');
    expect(download.suggestedFilename()).toBe('piutang-2026-11-23.csv');
    await app.says('sudah diunduh');
    const opened = await openedInOffice(page, download, separator);
    expect(opened).toEqual([
      [
        'Nama', 'Nomor HP', 'Nomor nota', 'Tanggal', 'Jatuh tempo', 'Jumlah', 'Sudah dibayar', 'Sisa',
        'Lewat (hari)', 'Keterangan',
      ].map(text),
      [
        text(`'=cmd|' /C calc'!A0`), text('0812-0000-1001'), nothing, date('2026-11-03'), date('2026-11-10'),
        number(1250000), number(0), number(1250000), number(13), text(`'=1+1; "beras", 2 karung é★`),
      ],
    ]);
  });
}

test('s3_3 a calendar reads what was promised and agreed, and shows no debt', async ({ app }) => {
  await app.openAt(MONDAY, 'catat');
  await app.receivable.name.fill('Ibu Sari, Warung; Melati');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(app.customer.balance).toBeVisible();
  await app.customer.recordPromise('500000', '2026-11-27');
  await expect(app.customer.promises).toContainText('Rp 500.000');
  await expect(app.customer.reminders).toContainText('1 pengingat');

  await app.open('ekspor');
  const download = await app.export.saveReminders();
  expect(download.suggestedFilename()).toBe('pengingat-2026-11-23.ics');
  const written = await readFile(await download.path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(written));
  const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  expect(events.map((it) => [it.summary, it.startDate.toString()])).toEqual([
    ['Cek kabar Ibu Sari, Warung; Melati', '2026-11-27'],
  ]);
  const [alarm] = events[0].component.getAllSubcomponents('valarm');
  expect(alarm.getFirstPropertyValue('trigger')?.toString()).toBe('PT8H');
  expect(written).not.toMatch(/500|875|Rp|utang|bayar|janji/i);
});
