import { randomUUID } from 'node:crypto';
import type { ProposalEvent } from '@app/domain';
import { approved, claimed, drafted, imported, included, opened, returned, submitted, withdrawn } from './facts.js';
import { SpecLog } from './log.js';

/** Proposals at many stages; the same for the same seed, except for ids. */
export async function season(proposals: number, seed = 1): Promise<SpecLog> {
  const log = new SpecLog();
  const random = randomFrom(seed);
  const dossier = randomUUID();
  await log.tell('plan', 'gia-sang-2026', [imported('gia-sang-2026', 'Kế hoạch rà soát năm 2026')]);
  await log.tell('dossier', dossier, [opened('2026-06-01', '2026-04-01')]);
  for (let at = 1; at <= proposals; at += 1) {
    const id = randomUUID();
    await log.tell('proposal', id, story(at, random, dossier));
    if (at % 50 === 0) await log.tell('dossier', dossier, [included(id, '2026-04-20')]);
  }
  return log;
}

function story(at: number, random: () => number, dossier: string): readonly ProposalEvent[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const due = pick(['2026-04-10', '2026-05-15', '2026-06-01', null]);
  const unit = pick(['phong-a', 'phong-b', 'phong-c']);
  const facts = [
    drafted({ number: `PA-${String(at).padStart(4, '0')}`, title: `Phương án số ${String(at)}`, unit, due }),
    approved('2026-03-10'),
    submitted('2026-03-15', due),
    returned('2026-03-20', due),
    submitted('2026-04-01', due),
    ...claimed(dossier, '2026-04-05'),
  ];
  const told = facts.slice(0, 1 + Math.floor(random() * facts.length));
  return told.length < 3 && random() < 0.3 ? [...told, withdrawn('2026-03-12')] : told;
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
