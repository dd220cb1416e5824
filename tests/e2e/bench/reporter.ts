import type { FullResult, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/** Prints the figures as they come, and what kept others from coming. */
export default class FiguresReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onError(error: TestError): void {
    process.stderr.write(`${error.stack ?? error.message ?? error.value}\n`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'passed') return;
    process.stdout.write(`${test.title}: not measured\n`);
    for (const error of result.errors) this.onError(error);
  }

  onEnd(result: FullResult): void {
    if (result.status !== 'passed') process.stdout.write('Not everything could be measured.\n');
  }
}
