import {
  calendarFixture,
  person,
  post,
  ProposalStory,
  World,
  correctionsOf,
  gathering,
  headOf,
  pathShapes,
  planFixture,
  planState,
  playSeason,
  reviewerOf,
} from '@app/testing';
import type { ProposalEvent } from '@app/domain';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import fc from 'fast-check';
import { dossierFolds } from '../dossiers/project-dossier.js';
import { proposalFolds } from '../proposals/project-proposal.js';
import { staysView } from '../standing/stage-stay-view.js';
import type { StageStay } from './stage-stays.js';

interface Row {
  readonly record: string;
  readonly stage: string;
  readonly since: string;
  readonly status: string;
}

/** The row after all facts of a stream. */
function rowOf(aggregate: 'proposal' | 'dossier', facts: readonly object[]): Row {
  const project = (aggregate === 'proposal' ? proposalFolds.fold : dossierFolds.fold) as (
    row: Row | null,
    recorded: object,
  ) => Row | null;
  const row = facts.reduce<Row | null>(
    (before, fact, revision) => project(before, { aggregate, id: 'x', fact, revision, position: String(revision) }),
    null,
  );
  if (!row) throw new Error('nothing begun');
  return row;
}

const staysOf = ({ record }: Row) => (JSON.parse(record) as { readonly stays: readonly StageStay[] }).stays;
const OVER = ['completed', 'decided', 'withdrawn', 'over'];
const LATER = '2026-12-31';

/** Each act on a day of its own after the one before. */
const dayOf = (revision: number) => new Date(Date.UTC(2026, 3, 1 + revision)).toISOString().slice(0, 10);

/** Corrects the date of every act that may be; the last ones first, so that dates keep their order. */
function correctAll(world: World): void {
  for (const [id, { now }] of world.proposals) {
    for (const { revision } of correctionsOf(now.acts).toReversed()) {
      const { unit = '', role = 'officer' } = now.acts[revision]?.post ?? {};
      const changes = { on: dayOf(revision) };
      const command = { type: 'CorrectProposal', revision, changes, reason: 'Gõ nhầm' } as never;
      world.ask(person('corrector', post(unit, role)), { to: 'proposal', id, command }, LATER);
    }
  }
  world.deliver();
}

describe('the stays of proposals and dossiers at stages', () => {
  it('follow one another, and end where the proposal or dossier stands, since when it stands there', () => {
    const seasons = fc.record({ stages: pathShapes(), chances: fc.infiniteStream(fc.nat(0xffff)) });
    const met = { returned: 0, over: 0, corrected: 0 };
    const property = fc.property(seasons, ({ stages, chances }) => {
      const world = new World(planState(planFixture(stages)), { onProposalEvent, onDossierEvent });
      const chance = (bound: number) => (bound < 2 ? 0 : (chances.next().value as number) % bound);
      playSeason(world, chance, 80, () => undefined);
      correctAll(world);
      const streams = [
        ...[...world.proposals.values()].map(({ facts }) => rowOf('proposal', facts)),
        ...[...world.dossiers.values()].flatMap(({ facts }) => (facts.length > 0 ? [rowOf('dossier', facts)] : [])),
      ];
      for (const row of streams) {
        const stays = staysOf(row);
        expect(stays.at(-1)).toMatchObject({ stage: row.stage, entered: { on: row.since } });
        expect(stays.slice(0, -1).map(({ left }) => left?.revision)).toEqual(
          stays.slice(1).map(({ entered }) => entered.revision),
        );
        expect(stays.at(-1)?.left === null).toBe(!OVER.includes(row.status));
        if (stays.some(({ left }) => left?.type.endsWith('Returned'))) met.returned++;
        if (OVER.includes(row.status)) met.over++;
        if (stays.some(({ entered }) => entered.corrections)) met.corrected++;
      }
    });
    fc.assert(property, { numRuns: 30 });
    expect(Object.values(met).every((times) => times > 0)).toBe(true);
  });
});

describe('a stay at a stage', () => {
  const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
  const story = () => new ProposalStory(plan).draft();
  const shown = (facts: readonly ProposalEvent[], today: string) =>
    staysView(staysOf(rowOf('proposal', facts)), calendarFixture(), today);

  it('counts days and working days until it was left, and until today', () => {
    const facts = story().approve({ on: '2026-08-28' }).submit({ on: '2026-08-31' }).facts;
    expect(shown(facts, '2026-09-07').slice(1)).toMatchObject([
      { stage: 'consolidation-1', days: 7, workingDays: 3, left: null },
    ]);
    expect(shown(facts, '2026-09-07')[0]).toMatchObject({
      stage: 'review-1',
      with: [
        { role: 'officer', unit: 'room-a' },
        { role: 'head', unit: 'room-a' },
      ],
      left: { type: 'StageCompleted', on: '2026-08-31', reason: null },
      late: null,
    });
  });

  it('ends with the reason of a return, and lies with the unit again', () => {
    const reason = 'Chưa rõ';
    const facts = story()
      .approve({ on: '2026-08-20' })
      .submit({ on: '2026-08-20' })
      .startAssessment({ on: '2026-08-24' })
      .does(reviewerOf('center'), { type: 'ReturnProposal', to: null, reason }, { on: '2026-08-28' }).facts;
    expect(
      shown(facts, '2026-09-07').map(({ stage, left, days }) => [stage, left?.type, left?.reason, days]),
    ).toMatchObject([
      ['review-1', 'StageCompleted', null, expect.any(Number)],
      ['consolidation-1', 'ProposalReturned', reason, 8],
      ['review-1', undefined, undefined, 10],
    ]);
  });

  it('is not left by a postponement', () => {
    const postpone = { type: 'PostponeProposal', until: '2026-09-30', reason: 'Chờ văn bản' } as const;
    const postponed = story().does(headOf('room-a'), postpone, { on: '2026-08-25' });
    const resumed = postponed.does(headOf('room-a'), { type: 'ResumeProposal' }, { on: '2026-08-27' });
    expect(shown(resumed.facts, '2026-09-07')).toMatchObject([
      { left: null, postponed: [{ until: '2026-09-30', on: '2026-08-25', resumed: { on: '2026-08-27' } }] },
    ]);
  });
});
