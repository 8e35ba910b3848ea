const TOLD_EVERY_MS = 1_000;

/** To standard error, at most once a second. */
export function progressReport<Done>(text: (done: Done) => string): (done: Done) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < TOLD_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(`${text(done)}\n`);
  };
}
