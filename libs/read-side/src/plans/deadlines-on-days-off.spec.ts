import type { PlanDocument, WorkingCalendar } from '@app/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlinesOff } from './deadlines-on-days-off.js';

const deploy = join(__dirname, '../../../../deploy');
const read = (file: string): unknown => JSON.parse(readFileSync(join(deploy, file), 'utf8'));
const calendar = read('calendars/vn-2025-2026.json') as WorkingCalendar;
const plan = (id: string) => read(`plans/${id}.json`) as PlanDocument;
const found = (id: string) =>
  deadlinesOff(plan(id), calendar, plan(id).date?.year ?? 2026).off.map(
    ({ named, namedOnDayOff, due, dueOnDayOff }) =>
      `${named} ${namedOnDayOff?.kind ?? '-'}, ${due} ${dueOnDayOff?.kind ?? '-'}`,
  );

describe('deadlines of a plan on days off', () => {
  it('are those that a document names, and those whose last good day is one', () => {
    expect(new Set(found('dong-nguyen-2026'))).toContain('2026-09-05 saturday, 2026-09-04 -');
    expect(new Set(found('dong-nguyen-2026'))).toContain('2026-02-28 saturday, 2026-02-27 -');
    expect(new Set(found('kon-tum-huyen-2025'))).toContain('2026-01-31 saturday, 2026-01-30 -');
    expect(new Set(found('gia-lai-2025'))).toEqual(
      new Set([
        '2025-06-15 sunday, 2025-06-14 saturday',
        '2025-06-30 -, 2025-06-29 sunday',
        '2025-12-15 -, 2025-12-14 sunday',
        '2025-04-20 sunday, 2025-04-19 saturday',
        '2025-04-30 notice, 2025-04-29 -',
      ]),
    );
  });

  it('say where they stand, in the words of the document', () => {
    const { off } = deadlinesOff(plan('dong-nguyen-2026'), calendar, 2026);
    expect(off.find(({ named }) => named === '2026-09-05')).toMatchObject({
      at: '/paths/0/stages/3/deadline',
      text: 'trước ngày 5/9/2026',
      due: '2026-09-04',
    });
  });

  it('are named apart where the calendar does not reach them', () => {
    const short = { ...calendar, to: '2026-06-30', daysOff: [], swappedWorkingDays: [], undecided: [] };
    const { off, unreached } = deadlinesOff(plan('dong-nguyen-2026'), short, 2026);
    expect(unreached).toContain('/paths/0/stages/3/deadline');
    expect(off.some(({ at }) => unreached.includes(at))).toBe(false);
    expect(deadlinesOff(plan('dong-nguyen-2026'), null, 2026).off).toEqual([]);
  });

  it('are looked at once each, however many the calendar does not reach', () => {
    const [item] = plan('gia-sang-2026').items;
    const form = { kind: 'date', date: '2031-04-01' } as const;
    const deadlines = Array.from({ length: 100_000 }, () => ({
      stage: 's',
      deadline: { text: '', inclusive: true, form },
    }));
    const many = {
      ...plan('gia-sang-2026'),
      paths: [],
      catalogues: [],
      tasks: [],
      items: [{ ...item!, deadline: null, deadlines }],
    };
    expect(deadlinesOff(many, calendar, 2026).unreached).toHaveLength(100_000);
  });
});
