import { randomBytes } from 'node:crypto';
import { TokenKey } from '../tokens/token-key.js';
import { ErasureConfirmations } from './erasure-confirmations.js';

const now = new Date('2026-03-02T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const confirmations = new ErasureConfirmations(new TokenKey(randomBytes(32)));
const erasure = { personId: 'a', by: 'b', revision: 3 };

it('counts for that person, administrator and revision alone, for ten minutes', async () => {
  const { confirmation, expiresAt } = await confirmations.give(erasure, now);
  expect(expiresAt).toEqual(later(10));
  const counts = (of = erasure, at = later(9), text = confirmation) => confirmations.isFor(of, text, at);
  await expect(counts()).resolves.toBe(true);
  const answers = await Promise.all([
    counts({ ...erasure, personId: 'c' }),
    counts({ ...erasure, by: 'c' }),
    counts({ ...erasure, revision: 4 }),
    counts(erasure, later(11)),
    counts(erasure, later(1), `${confirmation}x`),
    counts(erasure, later(1), 'có'),
  ]);
  expect(new Set(answers)).toEqual(new Set([false]));
});
