import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect } from '@playwright/test';

/**
 * A Chromium with a profile on disk, which can be killed like a phone that
 * runs out of battery, and started again on the same profile.
 */
export class RealBrowser {
  private process?: ChildProcess;

  private constructor(private readonly profile: string) {}

  static async withFreshProfile(): Promise<RealBrowser> {
    return new RealBrowser(await mkdtemp(path.join(tmpdir(), 'tagih-santun-')));
  }

  /** Starts it and gives the context that holds the profile. */
  async start(): Promise<BrowserContext> {
    const portFile = path.join(this.profile, 'DevToolsActivePort');
    await rm(portFile, { force: true });
    this.process = spawn(
      '/usr/bin/chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      { detached: true, stdio: 'ignore' },
    );
    const written = () => readFile(portFile, 'utf8').catch(() => '');
    await expect.poll(written, { timeout: 15_000 }).toContain('\n');
    const [port] = (await written()).split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium gave no context');
    return context;
  }

  /** Ends it and all its processes at once, without a farewell. */
  async kill(): Promise<void> {
    const { process: running } = this;
    if (!running?.pid || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    process.kill(-running.pid, 'SIGKILL');
    await gone;
  }

  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
