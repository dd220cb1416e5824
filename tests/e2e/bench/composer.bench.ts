import { printHeading, printTimes, repeated } from './figures';
import { appIn, bench } from './profile';
import { timed } from './stopwatch';

/** A message of 1,000 characters that says what is rude at its very end. */
const LONG = `${'Selamat pagi, Bu Sari. Mohon dibantu ya, terima kasih. '.repeat(20).slice(0, 962)} Kalau tidak bayar, saya lapor polisi.`;

bench('composer', async ({ freshProfile }) => {
  const context = await freshProfile();
  const app = await appIn(context);
  await app.open('pengaturan');
  await app.settings.nameBusiness('Toko Maju');
  await app.settings.save();
  await app.says('Tersimpan');
  await app.open('catat');
  await app.receivable.name.fill('Ibu Sari');
  await app.receivable.amount.fill('875000');
  await app.receivable.date.fill('2020-11-01');
  await app.receivable.due.fill('2020-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();

  const runs = await repeated(async () => {
    // The length of the text stands below it as soon as it is filled in.
    const filled = { selector: '.count-line', words: ' karakter' };
    const composer = await timed(app.page, 'click', filled, () => app.customer.write());
    const finding = { selector: '.finding', words: 'lapor polisi' };
    const check = await timed(app.page, 'input', finding, () => app.message.text.fill(LONG));
    await app.back();
    return { composer, check };
  });
  printHeading('A message, from the tap on "Pesan"');
  printTimes('to the composer with the filled text (aim 50 ms)', runs.map((it) => it.composer));
  printTimes('from a text of 1,000 characters to its findings (aim 5 ms)', runs.map((it) => it.check));
});
