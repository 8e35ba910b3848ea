import { tooFewFiles } from '@app/wording';
import { readFileSync } from 'node:fs';

/** The service with all its libraries opens hundreds at once while it is loaded, and connections later. */
const LEAST_FILES = 1_024;

/** How many files this process may open, where the system shows it in /proc. */
function mostFiles(): number {
  try {
    const [, most] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return most === undefined ? Infinity : Number(most);
  } catch {
    return Infinity;
  }
}

// What comes below is loaded after this check: the loader of modules fails in words of its own.
const most = mostFiles();
if (most < LEAST_FILES) {
  process.stderr.write(`${tooFewFiles(most, LEAST_FILES)}\n`);
  process.exit(1);
}
await import('./start-service.js');
