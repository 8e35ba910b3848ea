import { DossierStory, type ProposalStory } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { randomFrom } from './random.js';
import { SpecLog } from './log.js';
import { documentOf, drafted, imported, planOf, type Dues } from './stories.js';

const DAYS = ['2026-04-10', '2026-05-15', '2026-06-01', undefined] as const;

/** Proposals at many stages; the same for the same seed, except for ids. */
export async function season(proposals: number, seed = 1): Promise<SpecLog> {
  const log = new SpecLog();
  const random = randomFrom(seed);
  const dossier = randomUUID();
  const gathered = new DossierStory(planOf({}, { center: '2026-06-01' })).open('room-a', { on: '2026-04-01' });
  await log.goOn('plan', 'plan-1', imported(documentOf()));
  await log.goOn('dossier', dossier, gathered);
  for (let at = 1; at <= proposals; at += 1) {
    const id = randomUUID();
    await log.goOn('proposal', id, story(at, random, dossier));
    if (at % 50 === 0) await log.goOn('dossier', dossier, gathered.include(id, { on: '2026-04-20' }));
  }
  return log;
}

const STEPS: readonly ((story: ProposalStory, dossier: string) => ProposalStory)[] = [
  (story) => story.approve({ on: '2026-03-10' }),
  (story) => story.submit({ on: '2026-03-15' }),
  (story) => story.giveBack({ on: '2026-03-20' }),
  (story) => story.approve({ on: '2026-03-28' }),
  (story) => story.submit({ on: '2026-04-01' }),
  (story) => story.startAssessment({ on: '2026-04-02' }).accept({ on: '2026-04-03' }),
  (story, dossier) => story.enter(dossier, { on: '2026-04-05' }),
];

function story(at: number, random: () => number, dossier: string): ProposalStory {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const due = pick(DAYS);
  const dues: Dues = { review: due, center: due };
  const number = `PA-${String(at).padStart(4, '0')}`;
  const one = drafted({ dues, number, title: `Phương án số ${String(at)}`, unit: pick(['room-a', 'room-b']) });
  const steps = Math.floor(random() * (STEPS.length + 1));
  for (const step of STEPS.slice(0, steps)) step(one, dossier);
  return steps < 2 && random() < 0.3 ? one.withdraw({ on: '2026-03-12' }) : one;
}
