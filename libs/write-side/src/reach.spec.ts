import {
  covers,
  qualifiedAreas,
  Rejection,
  type ActingRole,
  type AggregateName,
  type Metadata,
  type PlanDocument,
} from '@app/domain';
import { InMemoryEventStore, type RecordedEvent } from '@app/event-store';
import { calendarFixture, itemOf, pathFixture, planFixture } from '@app/testing';
import {
  MemoryCheckpoints,
  requestOf,
  SetClock,
  settle,
  startWriteService,
  type WriteService,
} from '@app/testing/write-service';
import fc from 'fast-check';
import { Handle } from './handle.js';

jest.setTimeout(120_000);

/** Each area has a unit `<code>.ubnd` and an administrator. */
const PARENTS = { p1: null, w1: 'p1', w2: 'p1', p2: null, w3: 'p2' } as const;
type Code = keyof typeof PARENTS;
const CODES = Object.keys(PARENTS) as Code[];
const pathOf = (code: Code): readonly string[] => {
  const parent = PARENTS[code];
  return qualifiedAreas(parent === null ? [code] : [parent, code]);
};

/** A plan must keep the name of a known unit. */
const NAME = 'Đơn vị';

const UNITS = [...CODES.map((code) => `${code}.ubnd`), 'w1.phong', 'w3.phong', 'moi.phong'];
const PLANS = ['ke-hoach-1', 'ke-hoach-2'];

const code = fc.constantFrom(...CODES);
const unit = fc.constantFrom(...UNITS);
const roles = fc.subarray(['officer', 'head', 'approver'] as const);

/** A plan of an area with two units, each with a place. */
interface Named {
  readonly id: string;
  readonly issuer: Code;
  readonly lead: string;
  readonly leadAt: Code;
  readonly other: string;
  readonly otherAt: Code;
  readonly more: readonly ActingRole[];
}

function planNaming({ id, issuer, lead, leadAt, other, otherAt, more }: Named): PlanDocument {
  const areas = CODES.map((one) => {
    const level = PARENTS[one] === null ? 'province' : 'ward';
    return { code: one, name: one, level, parent: PARENTS[one] } as const;
  });
  const named = { name: NAME, outside: false };
  const units = [
    { id: lead, area: leadAt, roles: ['officer', 'head'] as const, ...named },
    { id: other, area: otherAt, roles: more, ...named },
  ].filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at);
  const place = { name: 'Cơ quan ban hành', area: issuer, signedAs: null };
  const rest = { paths: [pathFixture(['review'])], items: [itemOf({ lead: [lead] })], tasks: [] };
  return planFixture(['review'], { id, issuer: place, areas, units, ...rest });
}

const plan = fc
  .record({
    id: fc.constantFrom(...PLANS),
    issuer: code,
    lead: unit,
    leadAt: code,
    other: unit,
    otherAt: code,
    more: roles,
  })
  .map(planNaming);

/** A command without its person. */
class Sent {
  constructor(
    private readonly aggregate: AggregateName,
    private readonly id: string,
    private readonly command: { readonly type: string } & Readonly<Record<string, unknown>>,
  ) {}

  get type(): string {
    return this.command.type;
  }

  /** Whether it succeeded. */
  async by(person: string, { bus }: WriteService): Promise<boolean> {
    try {
      await bus.execute(new Handle(this.aggregate, this.id, this.command as never, requestOf(person)));
      return true;
    } catch (error) {
      if (error instanceof Rejection) return false;
      throw error;
    }
  }
}

const act = fc.oneof(
  { weight: 3, arbitrary: plan.map((document) => new Sent('plan', document.id, { type: 'ImportPlan', document })) },
  fc.constantFrom(...PLANS).map((id) => new Sent('plan', id, { type: 'AdoptPlan' })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(unit, code, roles)
      .map(
        ([id, at, held]) => new Sent('unit', id, { type: 'RegisterUnit', name: NAME, area: pathOf(at), roles: held }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(unit, roles)
      .map(([id, held]) => new Sent('unit', id, { type: 'ChangeUnit', name: 'ĐƠN VỊ', roles: held })),
  },
  code.map((at) => new Sent('person', `moi-${at}`, { type: 'RegisterPerson', area: pathOf(at) })),
  {
    weight: 2,
    arbitrary: fc.tuple(code, code).map(([at, where]) => {
      const post = { unit: `${where}.ubnd`, role: 'auditor', title: 'Giám sát', from: '2026-01-01', to: null };
      return new Sent('person', `nguoi-${at}`, { type: 'AppointPerson', ...post });
    }),
  },
  code.map(
    (at) =>
      new Sent('calendar', pathOf(at).at(-1)!.replace('/', '_'), {
        type: 'ChangeCalendar',
        area: pathOf(at),
        calendar: calendarFixture(),
      }),
  ),
);

async function peopled(service: WriteService): Promise<void> {
  for (const at of CODES) {
    const [id, person, area] = [`${at}.ubnd`, `admin-${at}`, pathOf(at)];
    await service.bus.execute(
      new Handle('unit', id, { type: 'RegisterUnit', name: NAME, area, roles: [] }, requestOf(null)),
    );
    for (const one of [person, `nguoi-${at}`]) {
      await service.bus.execute(new Handle('person', one, { type: 'RegisterPerson', area }, requestOf(null)));
    }
    const post = { unit: id, role: 'administrator', title: 'Quản trị viên', from: '2025-01-01', to: null } as const;
    await service.bus.execute(new Handle('person', person, { type: 'AppointPerson', ...post }, requestOf(null)));
  }
}

async function logOf(store: InMemoryEventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for await (const event of store.readAll()) log.push(event);
  return log;
}

/** A plan of an administrator's own area with an own unit, and another unit anywhere. */
const atHome = fc.tuple(code, plan).map(([at, { units, ...document }]) => {
  const [, ...others] = units;
  const own = { ...units[0]!, id: `${at}.ubnd`, area: at };
  const issuer = { ...document.issuer, area: at };
  const named = { units: [own, ...others.filter(({ id }) => id !== own.id)], items: [itemOf({ lead: [own.id] })] };
  const sent: PlanDocument = { ...document, ...named, issuer };
  return [at, new Sent('plan', sent.id, { type: 'ImportPlan', document: sent })] as const;
});

/** The person, or through the process manager whoever caused the event. */
function causer(event: RecordedEvent, log: readonly RecordedEvent[]): string {
  const { actor, causationId } = JSON.parse(event.metadata) as Metadata;
  if ('person' in actor) return actor.person;
  const cause = log.find(({ id }) => id === causationId);
  if (!cause) throw new Error(`${event.stream}: nobody stands behind it`);
  return causer(cause, log);
}

/** Areas named by the stream's facts up to the event. */
function areasOf(
  { stream, revision, type }: RecordedEvent,
  log: readonly RecordedEvent[],
): readonly (readonly string[])[] {
  return log.flatMap((event) => {
    if (event.stream !== stream || event.revision > revision) return [];
    // The area of registration is no post: administrators of all the person's posts act on these.
    if (type === 'PersonAppointed.v2' && event.type !== type) return [];
    const { area } = JSON.parse(event.data) as { readonly area?: readonly string[] };
    return area ? [area] : [];
  });
}

/** One successful act of each kind: chance alone may miss one. */
function oneOfEachKind(): (readonly [Code, Sent])[] {
  const area = pathOf('w1');
  const auditor = { unit: 'w1.ubnd', role: 'auditor', title: 'Giám sát', from: '2026-01-01', to: null };
  const named = { lead: 'w1.phong', leadAt: 'w1', other: 'moi.phong', otherAt: 'w1', more: [] } as const;
  const document = planNaming({ id: 'ke-hoach-1', issuer: 'w1', ...named });
  return [
    new Sent('unit', 'w1.phong', { type: 'RegisterUnit', name: NAME, area, roles: ['officer'] }),
    new Sent('unit', 'w1.phong', { type: 'ChangeUnit', name: 'ĐƠN VỊ', roles: ['officer'] }),
    new Sent('person', 'moi-w1', { type: 'RegisterPerson', area }),
    new Sent('person', 'nguoi-w1', { type: 'AppointPerson', ...auditor }),
    new Sent('calendar', area.at(-1)!.replace('/', '_'), { type: 'ChangeCalendar', area, calendar: calendarFixture() }),
    new Sent('plan', 'ke-hoach-1', { type: 'ImportPlan', document }),
  ].map((sent) => ['w1', sent] as const);
}

describe('whoever administers an area', () => {
  it('changes nothing outside it, through no door and no process manager', async () => {
    const done = new Set<string>();
    const script = fc.array(fc.oneof(fc.tuple(code, act), atHome), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(script, async (acts) => {
        const store = new InMemoryEventStore();
        const [service, checkpoints] = [await startWriteService(store, new SetClock()), new MemoryCheckpoints()];
        await peopled(service);
        await settle(service, checkpoints);
        const before = (await logOf(store)).length;
        for (const [actor, sent] of acts) {
          if (await sent.by(`admin-${actor}`, service)) done.add(sent.type);
          await settle(service, checkpoints);
        }
        const log = await logOf(store);
        await service.close();
        for (const event of log.slice(before)) {
          if (event.stream.startsWith('refusals-')) continue;
          const own = pathOf(causer(event, log).replace('admin-', '') as Code);
          const foreign = areasOf(event, log).filter((area) => !covers(own, area));
          expect([event.stream, event.type, foreign]).toEqual([event.stream, event.type, []]);
        }
      }),
      { numRuns: 60, examples: [[oneOfEachKind()]] },
    );
    const met = ['AppointPerson', 'ChangeCalendar', 'ChangeUnit', 'ImportPlan', 'RegisterPerson', 'RegisterUnit'];
    expect([...done]).toEqual(expect.arrayContaining(met));
  });
});
