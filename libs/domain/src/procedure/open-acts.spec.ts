import { administratorOf, contextOf, officerOf, person } from '@app/testing';
import type { PersonActor } from '../kernel/actor.js';
import { openProcedureActs } from './open-acts.js';
import type { Procedure } from './procedure.js';
import { procedureDecider } from './procedure.js';

const admin = administratorOf('ward');
const AREA = admin.appointments[0]?.area ?? [];

type Baselines = Procedure['baselines'];

const told = (actor: PersonActor, area: readonly string[], baselines: Baselines = []) =>
  openProcedureActs({ area, baselines }, contextOf(actor)).map(({ status, obstacle, offer }) => [
    status,
    obstacle?.code ?? null,
    offer.units,
  ]);

describe('what may be done to a procedure', () => {
  const baseline = { agency: 'ward', area: AREA } as unknown as Baselines[number];
  const elsewhere = { agency: 'khac', area: ['24'] } as unknown as Baselines[number];

  it('is for administrators of an area that the registry serves', () => {
    expect(told(admin, [])).toEqual([
      ['open', null, []],
      ['closed', 'NO_BASELINE', []],
    ]);
    expect(told(admin, AREA.slice(0, 1))[0]?.[0]).toBe('open');
    expect(told(admin, AREA)[0]?.[0]).toBe('open');
    expect(told(admin, ['24'])[0]).toEqual(['closed', 'FORBIDDEN', []]);
    for (const other of [officerOf('room-a'), person('nobody')])
      expect(told(other, [], [baseline])).toEqual([
        ['closed', 'FORBIDDEN', []],
        ['closed', 'FORBIDDEN', []],
      ]);
  });

  it('names the agencies whose baseline may be put right', () => {
    expect(told(admin, [], [elsewhere, baseline])[1]).toEqual(['open', null, ['ward']]);
    expect(told(admin, [], [elsewhere])[1]).toEqual(['closed', 'FORBIDDEN', []]);
  });

  it('is what an attempt gets', () => {
    const unit = { status: 'registered', ended: null, name: 'UBND', area: AREA, roles: [] } as const;
    const details = { channels: '' } as Procedure['details'];
    const state = { status: 'registered', area: [], details, baselines: [] } as unknown as Procedure;
    const source = { title: 'Báo cáo năm 2024', number: null, date: null };
    const command = {
      type: 'RecordBaseline',
      agency: 'ward',
      time: '5 ngày làm việc',
      cost: null,
      costMethod: null,
      source,
    } as const;
    expect(procedureDecider.decide(command, state, { ...contextOf(admin), unit })).toHaveLength(1);
    expect(() => procedureDecider.decide(command, state, { ...contextOf(officerOf('room-a')), unit })).toThrow(
      'FORBIDDEN',
    );
  });
});
