import { ownerId, type WorkingCalendar } from '@app/domain';
import { calendarFixture, calendarStory, installation } from '@app/testing';
import fc from 'fast-check';
import { correctedSeason } from '../../spec-support/corrected-season.js';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { medianOf, staysTold, type StayTold } from '../../spec-support/stays-told.js';
import { AREA, CENTER, ELSEWHERE, planOf, PROVINCE, REVIEW, WARD } from '../../spec-support/stories.js';
import { DossierQueries } from '../dossiers/dossier-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { STAY_KINDS } from './stay-filter.js';
import type { DaysFigure } from './days-sum.js';
import type { StayFigures } from './stay-figures.js';
import { STAY_DIMENSIONS, StayReports, type StayDimension, type StayReportRequest } from './stay-reports.js';

jest.setTimeout(240_000);

const HOLIDAY = { date: '2026-04-15', name: 'Ngày hội', source: 'Công văn 1/UBND' };
const BARE = { daysOff: [], swappedWorkingDays: [], undecided: [] };
const plan = planOf({}, { review: '2026-04-20', center: '2026-06-15' });

const NARROWED = [
  {},
  { ended: true },
  { ended: false },
  { late: true },
  { late: false },
  { stage: [REVIEW.id, CENTER.id] },
];

describe('the statistics of stays', () => {
  let database: SpecDatabase;
  let reports: StayReports;
  const scope = [PROVINCE];

  beforeAll(async () => {
    database = await openSpecDatabase();
    reports = new StayReports(database.dataSource);
  });
  afterAll(() => database.stop());

  const figure = ({ count, median, longest }: DaysFigure) => ({
    count,
    median: median && Number(median.num) / Number(median.den),
    longest: longest?.days ?? null,
  });
  const shown = ({ stays, days, workingDays, due, late }: StayFigures) => {
    return { stays, days: figure(days), workingDays: figure(workingDays), due, late };
  };

  function expected(stays: readonly StayTold[]) {
    const of = (days: readonly number[]) => ({
      count: days.length,
      median: medianOf(days),
      longest: days.length === 0 ? null : Math.max(...days),
    });
    return {
      stays: stays.length,
      days: of(stays.map(({ days }) => days)),
      workingDays: of(stays.flatMap(({ workingDays }) => workingDays ?? [])),
      due: stays.filter(({ due }) => due !== null).length,
      late: stays.filter(({ late }) => late === true).length,
    };
  }

  const GROUP: Readonly<Record<StayDimension, (stay: StayTold) => string | undefined>> = {
    stage: ({ stage }) => stage,
    unit: ({ unit }) => unit,
    ward: ({ ward }) => ward,
  };

  it('equal what the stays of every proposal and dossier say, corrections and returns among them', async () => {
    const seasons = fc.record({
      chances: fc.infiniteStream(fc.nat(0xffff)),
      reach: fc.constantFrom('2026-05-31', '2026-12-31'),
      ofWard: fc.boolean(),
    });
    const met = { late: 0, unknown: 0, ended: 0, dossiers: 0 };
    const property = fc.asyncProperty(seasons, async ({ chances, reach, ofWard }) => {
      await database.clear();
      const log = await correctedSeason(plan, chances);
      await tellCalendar(log, [], { to: reach });
      if (ofWard) await tellCalendar(log, AREA, { id: 'phuong', daysOff: [HOLIDAY], to: '2026-11-30' });
      await projectAll(database.dataSource, log.store);
      const today = '2026-12-20';
      for (const kind of STAY_KINDS) {
        const told = await staysTold(
          kind === 'proposal' ? new ProposalQueries(database.dataSource) : new DossierQueries(database.dataSource),
          { scope, today },
        );
        for (const by of STAY_DIMENSIONS) {
          const { total, parts } = await reports.of({ kind, by, scope, today });
          const groups = [...new Set(told.map(GROUP[by]))].sort();
          expect(parts.map(({ value }) => value).sort()).toEqual(groups);
          for (const { value, all, ended, running } of [...parts, { value: null, ...total }]) {
            const own = told.filter((stay) => value === null || GROUP[by](stay) === value);
            expect(shown(all)).toEqual(expected(own));
            expect(shown(ended)).toEqual(expected(own.filter(({ left }) => left !== null)));
            expect(shown(running)).toEqual(expected(own.filter(({ left }) => left === null)));
          }
        }
        await expectKeptAlike({ kind, by: 'stage', today });
        met.late += told.some(({ late }) => late) ? 1 : 0;
        met.unknown += told.some(({ workingDays }) => workingDays === null) ? 1 : 0;
        met.ended += told.some(({ left }) => left) ? 1 : 0;
        met.dossiers += kind === 'dossier' ? told.length : 0;
        const seen = await reports.of({ kind, by: 'stage', scope: [ELSEWHERE], today });
        expect([seen.total.all.stays, seen.parts]).toEqual([0, []]);
      }
    });
    await fc.assert(property, { numRuns: 12 });
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });

  /** By whole provinces sums are kept, of one and of all. */
  async function expectKeptAlike(asked: Omit<StayReportRequest, 'scope'>): Promise<void> {
    for (const narrowed of NARROWED) {
      const counted = await reports.of({ ...asked, ...narrowed, scope: [PROVINCE, WARD] });
      for (const whole of [scope, [PROVINCE, ELSEWHERE]])
        expect(await reports.of({ ...asked, ...narrowed, scope: whole })).toEqual(counted);
      const paged = await reports.of({ ...asked, ...narrowed, scope, limit: 1 });
      expect([paged.total, paged.parts]).toEqual([counted.total, counted.parts.slice(0, 1)]);
      expect(paged.next === null).toBe(counted.parts.length <= 1);
    }
  }

  function tellCalendar(log: SpecLog, area: readonly string[], change: Partial<WorkingCalendar>) {
    const set = { type: 'ChangeCalendar', area, calendar: calendarFixture({ ...BARE, ...change }) } as const;
    return log.goOn('calendar', ownerId(area), calendarStory().does(installation, set, { on: '2026-01-05' }));
  }
});
