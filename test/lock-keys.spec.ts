import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const KEY = /LOCK_KEY = '(\d+)'|pg_advisory_xact_lock\((\d+)/g;

describe('advisory locks of the database', () => {
  it('are one for each purpose', () => {
    const files = readdirSync('libs', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(path.join('libs', file), 'utf8'));
    const keys = files.flatMap((text) => [...text.matchAll(KEY)].map(([, named, inline]) => named ?? inline));
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
