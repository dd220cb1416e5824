/** How often each thing is measured. */
const RUNS = 5;

/** Does something as often as it is measured, one time after the other. */
export async function repeated<T>(run: (turn: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) results.push(await run(turn));
  return results;
}

/** Prints what the figures below it are about. */
export function printHeading(words: string): void {
  console.log(`\n${words}`);
}

/** Prints times in milliseconds: the median, the shortest and the longest. */
export function printTimes(what: string, times: number[]): void {
  print(what, times, (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`);
}

/** Prints how many times as long one thing takes as another. */
export function printRatios(what: string, ratios: number[]): void {
  print(what, ratios, (ratio) => `${ratio.toFixed(1)} x`);
}

function print(what: string, values: number[], format: (value: number) => string): void {
  const sorted = values.toSorted((one, other) => one - other);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (least === undefined || median === undefined || most === undefined) {
    throw new Error(`Nothing was measured: ${what}`);
  }
  console.log(`  ${what}: ${format(median)} (${format(least)} to ${format(most)})`);
}
