import { planCodec, procedureCodec, proposalCodec, type Metadata, type PlanEvent } from '@app/domain';
import type { ProcedureEvent, ProposalEvent, TargetFigure } from '@app/domain';
import { EventStore, type Batch, type RecordedEvent } from '@app/event-store';
import { createHash } from 'node:crypto';
import { imported } from '../../libs/read-side/spec-support/facts.js';
import {
  accepted,
  baseline,
  decided,
  measured,
  proposed,
  registered,
  toApproval,
  toCenter,
} from '../../libs/read-side/spec-support/saving-facts.js';

const WARDS = 8;
const UNITS = 6;
const PROCEDURES = 3_000;
const BATCH_EVENTS = 1_000;
const MEASURES = [
  'cut-time',
  'cut-fees',
  'amend-forms',
  'delegate',
  'abolish-business-condition',
  'post-check',
] as const;
const WAYS = [[], [toCenter], [toCenter, accepted], [toCenter, accepted, toApproval]] as const;

export const areaOf = (ward: number) => ['19', `19/19.phuong-${String(ward)}`];
export const planOf = (ward: number) => `phuong-${String(ward)}-2026`;

/** A log that is made while it is read: eight wards of a province with a plan each, its procedures, so many proposals. */
export class MadeLog extends EventStore {
  constructor(private readonly proposals: number) {
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
    for (let at = 0; at < this.proposals; at += 1) yield { stream: `proposal-${idOf(at)}`, facts: proposalFacts(at) };
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
const idOf = (at: number) => createHash('sha256').update(String(at)).digest('hex').slice(0, 32);

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

/** A third of the procedures have a baseline, at every ward. */
function procedureFacts(at: number): readonly ProcedureEvent[] {
  const first = registered(codeOf(at), { area: ['19'], field: `Lĩnh vực ${String(at % 40)}` });
  if (at % 3 !== 0) return [first];
  const olds = Array.from({ length: WARDS }, (_, ward) =>
    baseline({ agency: `phuong-${String(ward)}.ubnd`, area: areaOf(ward), cost: ['32000000', 'SCM_TT02'] }),
  );
  return [first, ...olds];
}

/** Spread over wards, units, procedures, measures and stages; a seventh is measured in calendar days, a ninth in nothing. */
function proposalFacts(at: number): readonly ProposalEvent[] {
  const ward = at % WARDS;
  const round = Math.floor(at / WARDS);
  // Proposals that come back to a procedure take another measure, so that most of them are no duplicates.
  const measure = (shift: number) => MEASURES[(round + Math.floor(round / PROCEDURES) + shift) % MEASURES.length];
  const first = proposed({
    plan: planOf(ward),
    number: `PA-${String(round + 1).padStart(4, '0')}`,
    area: areaOf(ward),
    unit: `phuong-${String(ward)}.phong-${String(round % UNITS)}`,
    catalogue: round % 10 === 0 ? 'internal' : 'business',
    procedures: [{ id: 'p1', code: codeOf((round * 7) % PROCEDURES), name: 'Thủ tục' }],
    measures: [measure(0), ...(round % 4 === 0 ? [measure(2)] : [])].filter((one) => one !== undefined),
  });
  if (round % 9 === 0) return [first];
  const after = String(1 + (round % 10));
  const costs = { SCM_TT02: ['30000000', `${String(10 + (round % 20))}000000`] } as const;
  const time = round % 7 === 0 ? (['20', '15', 'day'] as const) : (['10', after, 'working-day'] as const);
  const way = WAYS[round % WAYS.length] ?? [];
  const end = round % 12 === 3 ? [decided('approved')] : [];
  return [first, measured({ p1: { time, costs } }), ...way, ...end];
}

function planEvent(ward: number): PlanEvent {
  const path = areaOf(ward);
  const event = imported(planOf(ward), `Kế hoạch phường ${String(ward)}`, path);
  if (event.type !== 'PlanImported') throw new Error('not an import');
  const codes = path.map((code) => code.slice(code.lastIndexOf('/') + 1));
  const [province = '', own = ''] = codes;
  const areas = [
    { code: province, name: 'Tỉnh', level: 'province', parent: null },
    { code: own, name: 'Phường', level: 'ward', parent: province },
  ] as const;
  const issuer = { ...event.data.document.issuer, area: own };
  const target = { id: 'T1', number: '1', name: 'Chỉ tiêu', figure: null, section: 'II', remarks: [] };
  const targets = [{ ...target, measures: TARGETS }];
  return { ...event, data: { area: path, within: null, document: { ...event.data.document, areas, issuer, targets } } };
}

const TARGETS = (['time-cut', 'cost-cut', 'conditions-simplified', 'internal-procedures-reviewed'] as const).map(
  (indicator): TargetFigure => ({
    indicator,
    comparison: 'exactly',
    value: '50',
    scope: { kind: 'all' },
    baseline: null,
    source: { kind: 'service' },
    reading: null,
  }),
);
