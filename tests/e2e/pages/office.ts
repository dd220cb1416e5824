import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from '@playwright/test';

/** What a spreadsheet makes of a cell: of which type it is, and what it holds. */
export type OfficeCell = { type: string; value: string; formula: string | null };

/**
 * The cells of a file as LibreOffice opens it: it is converted to its own open format, in which
 * every cell says what it is. As its dialog asks, it is told the separator, the quotes, and that the
 * file is UTF-8 (76). Where LibreOffice is missing this fails.
 */
export async function openedInOffice(page: Page, file: Download, separator: ';' | ','): Promise<OfficeCell[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tagih-santun-office-'));
  try {
    const source = path.join(folder, file.suggestedFilename());
    await file.saveAs(source);
    await promisify(execFile)('soffice', [
      '--headless',
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      `--infilter=CSV:${separator.charCodeAt(0)},34,76,1`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      source,
    ]);
    const opened = source.replace(/\.\w+$/, '.fods');
    return cells(page, await readFile(opened, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The cells of the first sheet, up to the last that is written in each row. */
function cells(page: Page, document: string): Promise<OfficeCell[][]> {
  return page.evaluate((xml) => {
    const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
    const table = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
    const words = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
    const content = new DOMParser().parseFromString(xml, 'application/xml');
    const sheet = content.getElementsByTagNameNS(table, 'table')[0];
    return [...sheet.getElementsByTagNameNS(table, 'table-row')].flatMap((row) => {
      const read = [...row.getElementsByTagNameNS(table, 'table-cell')].flatMap((cell) => {
        const type = cell.getAttributeNS(office, 'value-type') ?? '';
        const lines = [...cell.getElementsByTagNameNS(words, 'p')].map((it) => it.textContent ?? '');
        const value = { float: 'value', date: 'date-value', time: 'time-value' }[type];
        const one = {
          type,
          value: value ? (cell.getAttributeNS(office, value) ?? '') : lines.join('\n'),
          formula: cell.getAttributeNS(table, 'formula'),
        };
        const times = Number(cell.getAttributeNS(table, 'number-columns-repeated') ?? 1);
        return times > 100 ? [] : Array.from({ length: times }, () => one);
      });
      while (read.at(-1)?.type === '') read.pop();
      return read.length > 0 ? [read] : [];
    });
  }, document);
}
