const TOLD_EVERY_MS = 1_000;

/** A report of progress on the error output, once a second at most. */
export function progressReport(text: (done: number) => string): (done: number) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < TOLD_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(`${text(done)}\n`);
  };
}
