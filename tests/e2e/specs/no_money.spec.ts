import { picture, Photos } from '../pages/photos';
import { MONDAY, expect, test } from '../pages/test';

test('s0_6 s0_7 s3_3 s4_6: no money in a call becomes a signed plan, which is kept, missed and caught up with', async ({
  app,
  page,
}) => {
  test.slow();
  const { arrangements, call, customer, today } = app;
  await app.openAt(MONDAY, 'pengaturan');
  await app.settings.nameBusiness('Toko Maju');
  await app.settings.save();
  await app.says('Tersimpan');
  await app.open('catat');
  await app.receivable.name.fill('Warung Melati');
  await app.receivable.amount.fill('900000');
  await app.receivable.date.fill('2026-11-01');
  await app.receivable.due.fill('2026-11-14');
  await app.receivable.number.fill('0812-0000-1001');
  await app.receivable.save();
  await expect(customer.balance).toHaveText('Rp 900.000');
  const id = page.url().split('/').pop() ?? '';

  await test.step('in the call they say what they can pay', async () => {
    await app.open(`telepon/${id}`);
    await call.answers('Ya, betul', 'Boleh, silakan', 'Sudah, notanya ada', 'Belum bisa, ada kendala');
    await call.answers('Sedang tidak ada uang');
    await page.getByLabel('Sanggup bayar').fill('300000');
    await call.fillIn();
    await call.answers('Bersedia kirim', 'Sudah pas');
    await call.save();
    await expect(page).toHaveURL(new RegExp(`hitung/cicilan\\?untuk=${id}`));
  });

  await test.step('the plan begins with that, and is agreed on', async () => {
    await expect(app.plan.affordable).toHaveValue('300.000');
    await app.plan.every('Minggu');
    await app.plan.start.fill('2026-11-30');
    await app.plan.choose('Sesuai sanggup');
    await expect(app.plan.rows).toHaveCount(3);
    await app.plan.agree();
    await expect(page).toHaveURL(new RegExp(`surat/${id}/kesepakatan/`));
  });

  await test.step('the agreement is printed on one page, with its dates and places to sign', async () => {
    await expect(app.papers.paper).toContainText('Warung Melati');
    const pages = await app.papers.printed();
    expect(pages).toHaveLength(1);
    for (const words of ['30 November 2026', '7 Desember 2026', '14 Desember 2026', 'Rp 300.000', 'Toko Maju']) {
      expect(pages[0]).toContain(words);
    }
  });

  await test.step('the signed paper is photographed', async () => {
    const photos = new Photos(page, page.getByRole('region', { name: 'Foto', exact: true }));
    await photos.add();
    await photos.choose(await picture(page, 'kesepakatan.jpg', 'teal'));
    await photos.caption.fill('Surat bertanda tangan');
    await photos.save();
    await expect(photos.thumbnails).toHaveCount(1);
  });

  const pay = async (amount: string) => {
    await app.open(`bayar/${id}`);
    await app.payment.amount.fill(amount);
    await app.payment.save();
  };

  await test.step('the first instalment comes on its day', async () => {
    await app.comeBackAt('2026-11-30T10:00:00+07:00');
    await pay('300000');
    await expect(arrangements.instalment('30 November')).toContainText('Masuk tepat waktu');
    await expect(arrangements.plan).toContainText('Lancar');
  });

  await test.step('the second is missed, and asked about the day after', async () => {
    await app.comeBackAt('2026-12-08T09:12:00+07:00');
    await expect(arrangements.instalment('7 Desember')).toContainText('Lewat, kurang Rp 300.000');
    await app.menu('Hari ini');
    await expect(today.section('Cicilan lewat')).toContainText('Warung Melati');
  });

  await test.step('it is caught up with, and the customer is left alone again', async () => {
    await pay('300000');
    await expect(arrangements.instalment('7 Desember')).toContainText('Masuk terlambat, 8 Des');
    await expect(arrangements.plan).toContainText('Lancar');
    await app.menu('Hari ini');
    await expect(today.section('Cicilan lewat')).toHaveCount(0);
  });

  await test.step('the last one ends the debt, and all of it is in the evidence', async () => {
    await app.comeBackAt('2026-12-14T10:00:00+07:00');
    await pay('300000');
    await expect(customer.balance).toHaveText('Rp 0');
    await app.open(`surat/${id}/bukti`);
    await expect(app.papers.paper).toContainText('Surat bertanda tangan');
    await expect(app.papers.paper).toContainText('Sedang tidak ada uang');
  });
});
