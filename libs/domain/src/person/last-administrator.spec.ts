import { contextOf, decider, person, post } from '@app/testing';
import type { Appointment, PersonActor } from '../kernel/actor.js';
import { firstDayUnadministered } from './last-administrator.js';
import { personDecider, type PersonContext, type PersonEvent } from './person.js';

const WARD = ['tinh', 'tinh/phuong'];
const administrator = (change: Partial<Appointment> = {}): Appointment => ({
  ...post('ward', 'administrator', change),
  area: WARD,
});
const without = (posts: readonly Appointment[], to: string | null = null) =>
  firstDayUnadministered(WARD, { from: '2026-06-01', to }, posts);

describe('the first day on which nobody administers an area', () => {
  it('is none while one stays, here or above', () => {
    expect(without([administrator()])).toBeNull();
    expect(without([{ ...administrator(), area: ['tinh'] }])).toBeNull();
    expect(without([administrator({ to: '2026-06-30' })], '2026-06-30')).toBeNull();
  });

  it('is the first of those asked about, or the first after terms that follow one another', () => {
    expect(without([])).toBe('2026-06-01');
    expect(without([administrator({ from: '2026-06-02' })])).toBe('2026-06-01');
    const [first, second] = [
      administrator({ to: '2026-06-30' }),
      administrator({ from: '2026-06-20', to: '2026-08-31' }),
    ];
    expect(without([first, second])).toBe('2026-09-01');
    expect(without([first, administrator({ from: '2026-07-02' })])).toBe('2026-07-01');
  });

  it('takes no post of another role or another area, nor one that waits for a second administrator', () => {
    const others = [
      { ...administrator(), role: 'auditor' },
      { ...administrator(), area: ['tinh', 'tinh/khac'] },
      administrator({ confirmation: 'awaited' }),
      administrator({ confirmation: 'declined' }),
    ] as const;
    expect(without(others)).toBe('2026-06-01');
  });
});

describe('two administrators of an area', () => {
  const held = (id: string, to: string | null): PersonActor => person(id, { ...administrator({ to }), id: `${id}-1` });
  const facts = (post: Appointment): readonly PersonEvent[] => {
    const by = { process: 'installation' } as const;
    const told = { on: '2026-01-01', by } as const;
    return [
      { type: 'PersonRegistered', data: { area: WARD }, ...told },
      { type: 'PersonAppointed', data: post, ...told },
    ];
  };
  const ending = (of: PersonActor, by: PersonActor, lastDay: string) => {
    const [own] = of.appointments;
    const context: PersonContext = {
      ...contextOf(by, { today: '2026-06-10' }),
      person: of.id,
      unit: { status: 'none' },
      confirming: true,
      administrators: by.appointments,
    };
    return decider(personDecider)
      .given(facts(own!))
      .when({ type: 'EndAppointment', appointment: own!.id, lastDay }, context);
  };

  it('may end one another’s post, but not both in turn', () => {
    ending(held('a', null), held('b', null), '2026-06-11').then([{ type: 'AppointmentEnded' }]);
    ending(held('b', null), held('a', '2026-06-11'), '2026-06-10').thenRejected('LAST_ADMINISTRATOR', {
      on: '2026-06-12',
    });
  });
});
