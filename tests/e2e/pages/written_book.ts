import { createHash } from 'node:crypto';

type Event = Record<string, unknown>;

/** A day so many days after another. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** An id that is the same in every run. */
export function id(number: number): string {
  return `01a2062c-a980-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A book as a backup holds it, for what would take too long by hand. */
export class WrittenBook {
  private readonly entries: string[] = [];
  private readonly files: string[] = [];

  add(...events: Event[]): this {
    for (const event of events) {
      const number = this.entries.length + 1;
      this.entries.push(
        JSON.stringify({
          id: id(0xe0000 + number),
          device: id(0xd0000),
          clock: `01a2062ca980-${number.toString(16).padStart(8, '0')}`,
          recorded_at: '2026-11-23T09:00:00+07:00',
          event,
        }),
      );
    }
    return this;
  }

  /** Keeps a photo beside the entries, and says how an entry speaks of it. */
  keep(jpeg: Buffer): { hash: string; type: string; bytes: number } {
    const hash = createHash('sha256').update(jpeg).digest('hex');
    this.files.push(JSON.stringify({ attachment: { hash, type: 'image/jpeg', base64: jpeg.toString('base64') } }));
    return { hash, type: 'image/jpeg', bytes: jpeg.length };
  }

  file(): { name: string; mimeType: string; buffer: Buffer } {
    const attachments = this.files.length > 0 ? { attachments: this.files.length } : {};
    const header = {
      format: 'tagih-santun',
      version: this.files.length > 0 ? 2 : 1,
      made_at: '2026-11-23T09:00:00+07:00',
      entries: this.entries.length,
      ...attachments,
    };
    const lines = [JSON.stringify(header), ...this.entries, ...this.files];
    const body = lines.map((line) => `${line}\n`).join('');
    const sha256 = createHash('sha256').update(body).digest('hex');
    const buffer = Buffer.from(`${body}{"sha256":"${sha256}"}\n`);
    return { name: 'buku.jsonl', mimeType: 'application/jsonl', buffer };
  }
}
