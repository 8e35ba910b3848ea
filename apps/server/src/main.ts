import { tooFewFiles } from '@app/wording';
import { readFileSync } from 'node:fs';

/** The service opens hundreds of files at once while loading, and connections later. */
const LEAST_FILES = 1_024;

/** From /proc where the system has it. */
function mostFiles(): number {
  try {
    const [, most] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return most === undefined ? Infinity : Number(most);
  } catch {
    return Infinity;
  }
}

// Loaded after this check, because the module loader fails in its own words.
const most = mostFiles();
if (most < LEAST_FILES) {
  process.stderr.write(`${tooFewFiles(most, LEAST_FILES)}\n`);
  process.exit(1);
}
await import('./start-service.js');
