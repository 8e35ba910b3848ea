import { planCodec, procedureCodec, proposalCodec, type Metadata, type PlanEvent } from '@app/domain';
import type { ProcedureEvent, ProposalEvent } from '@app/domain';
import { EventStore, type Batch, type RecordedEvent } from '@app/event-store';
import { createHash } from 'node:crypto';
import { measured, proposed, registered, WAYS, type Way } from '../../libs/read-side/spec-support/saving-stories.js';
import { documentOf, imported, PROVINCE } from '../../libs/read-side/spec-support/stories.js';
import { likeStory } from './like-story.js';
import { MEASURES, TARGET } from './words.js';

const WARDS = 8;
const UNITS = 6;
const PROCEDURES = 3_000;
const BATCH_EVENTS = 1_000;
const STEPS = ['reviewed', 'submitted', 'accepted', 'before-office'] as const satisfies readonly Way[];

export const planOf = (ward: number) => `phuong-${String(ward)}-2026`;

/** `steps`: how far proposals go, in turn. `wordsOf`: what stands in the facts of a proposal first, instead of the story's words. */
export interface Otherwise {
  readonly steps?: readonly Way[];
  readonly wordsOf?: (ward: number, round: number) => Readonly<Record<string, string>>;
}

/** A log that is made while it is read: eight wards of a province with a plan each, its procedures, so many proposals. */
export class MadeLog extends EventStore {
  constructor(
    private readonly proposals: number,
    private readonly otherwise: Otherwise = {},
  ) {
    super();
  }

  override async *subscribe({ signal }: { readonly signal: AbortSignal }): AsyncIterable<Batch> {
    let events: RecordedEvent[] = [];
    for (const event of this.everything()) {
      events.push(event);
      if (events.length < BATCH_EVENTS) continue;
      yield { events, position: events.at(-1)?.position, caughtUp: false };
      if (signal.aborted) return;
      events = [];
    }
    if (events.length > 0) yield { events, position: events.at(-1)?.position, caughtUp: true };
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
  }

  override readAll(): never {
    throw new Error('this log is subscribed to');
  }

  override lastPosition(): never {
    throw new Error('this log is subscribed to');
  }

  override readStream(): never {
    throw new Error('this log is subscribed to');
  }

  override append(): never {
    throw new Error('this log takes nothing');
  }

  /** How many events it holds, and the position of the last. */
  end(): { readonly events: number; readonly position: string } {
    let events = 0;
    for (const { facts } of this.streams()) events += facts.length;
    return { events, position: positionAt(events) };
  }

  /** What is appended, a stream at a time. */
  *appends(): Generator<{ readonly stream: string; readonly events: readonly RecordedEvent[] }> {
    for (const { stream, facts } of this.streams()) {
      yield { stream, events: facts.map((fact, revision) => sealed({ stream, revision, position: '' }, fact)) };
    }
  }

  private *everything(): Iterable<RecordedEvent> {
    let events = 0;
    for (const { stream, facts } of this.streams()) {
      for (const [revision, fact] of facts.entries()) {
        events += 1;
        yield sealed({ stream, revision, position: positionAt(events) }, fact);
      }
    }
  }

  private *streams(): Iterable<{ readonly stream: string; readonly facts: readonly Fact[] }> {
    for (let ward = 0; ward < WARDS; ward += 1) yield { stream: `plan-${planOf(ward)}`, facts: [planEvent(ward)] };
    for (let at = 0; at < PROCEDURES; at += 1) {
      yield { stream: `procedure-${codeOf(at)}`, facts: procedureFacts(at) };
    }
    for (let at = 0; at < this.proposals; at += 1) {
      yield { stream: `proposal-${idOf(at)}`, facts: proposalFacts(at, this.otherwise) };
    }
  }
}

type Fact = PlanEvent | ProcedureEvent | ProposalEvent;

const NAMES: Readonly<Record<string, (type: never) => string>> = {
  plan: planCodec.storedName,
  procedure: procedureCodec.storedName,
  proposal: proposalCodec.storedName,
};

const positionAt = (events: number) => String(events).padStart(19, '0');
/** Spread, as ids of proposals are. */
const idOf = (at: number) => {
  const digits = createHash('sha256').update(String(at)).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
};

function sealed(place: Pick<RecordedEvent, 'stream' | 'revision' | 'position'>, fact: Fact): RecordedEvent {
  const { type, data, by, on } = fact;
  const metadata: Metadata = {
    actor: by,
    occurredOn: on,
    recordedAt: `${on}T12:00:00.000Z`,
    commandId: '',
    payloadDigest: '',
    correlationId: '',
    causationId: null,
  };
  const stored = NAMES[place.stream.split('-')[0] ?? '']?.(type as never) ?? type;
  const texts = { data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
  return { id: '', ...place, type: stored, ...texts };
}

const codeOf = (at: number) => (at % 10 === 0 ? `NB-TN-${String(at)}` : `1.${String(at).padStart(6, '0')}`);

/** The areas of stories as those of a ward here. */
function areasOf(ward: number): Readonly<Record<string, string>> {
  const own = `19.phuong-${String(ward)}`;
  return { '"tinh/phuong"': `"19/${own}"`, '"phuong"': `"${own}"`, '"tinh"': '"19"' };
}

/** A third of the procedures have a baseline, at every ward. */
function procedureFacts(at: number): readonly ProcedureEvent[] {
  const [code, like] = [codeOf(at), at % 10 === 0 ? 'NB-TN-0' : '1.000001'];
  const old = { time: '10 ngày làm việc', cost: ['32000000', 'SCM_TT02'] } as const;
  const decide = () => registered(like, { area: [PROVINCE], field: '@field' }, old);
  const words = { [like]: code, '@field': `Lĩnh vực ${String(at % 40)}` };
  const atWard = (ward: number) =>
    likeStory(like, decide, { ...words, '"ward"': `"phuong-${String(ward)}.ubnd"`, ...areasOf(ward) });
  const olds = at % 3 === 0 ? Array.from({ length: WARDS }, (_, ward) => atWard(ward).slice(1)) : [];
  return [...atWard(0).slice(0, 1), ...olds.flat()];
}

/** Spread over wards, units, procedures, measures and stages; a seventh is measured in calendar days, a ninth in nothing. */
function proposalFacts(at: number, { steps, wordsOf }: Otherwise): readonly ProposalEvent[] {
  const ward = at % WARDS;
  const round = Math.floor(at / WARDS);
  const first = wordsOf?.(ward, round);
  return likeStory(kindOf(round).join(), () => decided(round, steps), {
    ...first,
    'plan-1': planOf(ward),
    'PA-0001': `PA-${String(round + 1).padStart(4, '0')}`,
    'room-a': `phuong-${String(ward)}.phong-${String(round % UNITS)}`,
    '1.001193': codeOf((round * 7) % PROCEDURES),
    ...areasOf(ward),
    ...first,
  });
}

/** All that the story of a round is decided by. */
function kindOf(round: number) {
  const turn = round + Math.floor(round / PROCEDURES);
  return [turn % MEASURES.length, round % 4, round % 7, round % 9, round % 10, round % 12, round % 20] as const;
}

function decided(round: number, steps?: readonly Way[]) {
  // Proposals that come back to a procedure take another measure, so that most of them are no duplicates.
  const measure = (shift: number) => MEASURES[(round + Math.floor(round / PROCEDURES) + shift) % MEASURES.length];
  const story = proposed({
    catalogue: round % 10 === 0 ? 'internal' : 'business',
    procedures: [{ code: '1.001193', name: 'Thủ tục' }],
    measures: [measure(0), ...(round % 4 === 0 ? [measure(2)] : [])].filter((one) => one !== undefined),
  });
  if (round % 9 === 0) return story;
  const after = String(1 + (round % 10));
  const costs = { SCM_TT02: ['30000000', `${String(10 + (round % 20))}000000`] } as const;
  const time = round % 7 === 0 ? (['20', '15', 'day'] as const) : (['10', after, 'working-day'] as const);
  const usual = round % 12 === 3 ? 'approved' : STEPS[round % STEPS.length];
  return WAYS[steps?.[round % steps.length] ?? usual ?? 'reviewed'](measured(story, { p1: { time, costs } }));
}

function planEvent(ward: number): PlanEvent {
  const decide = () => imported(documentOf({ targets: [TARGET] }));
  const [event] = likeStory('plan', decide, { 'plan-1': planOf(ward), ...areasOf(ward) });
  if (!event) throw new Error('nothing was imported');
  return event;
}
