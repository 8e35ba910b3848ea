import { AGGREGATES, numberingCodec, paperCodec, type Codec } from '@app/domain';
import { compareLogs, type RecordedEvent } from '@app/event-store';
import { CODECS, readFact, sealAs, splitStream, unseal } from '@app/facts';
import { earlierLog, SHA256 } from './earlier-release/earlier-log.js';

/** Stored names, such as `StageCompleted.v1`, that no log of the earlier release can hold. */
const CAME_LATER: readonly string[] = [
  'DecisionIssued.v2',
  'ProposalDecided.v2',
  'ProposalPostponed.v1',
  'ProposalResumed.v1',
  'OpinionRequested.v2',
  'ProposalAccepted.v2',
  'ExplanationRequested.v2',
  'ProposalDrafted.v3',
  'DossierOpened.v2',
  'ProposalCorrected.v1',
  'DecisionCorrected.v1',
  'DossierCorrected.v1',
  'DossierAccepted.v2',
  'DecisionIssued.v3',
  'PaperNumberAnswered.v1',
  'PaperHeld.v1',
  'DecisionAmended.v1',
  'ProposalRedecided.v1',
  'DossierCorrected.v2',
  'CarriedCorrected.v1',
  'ProposalCorrected.v2',
  'ClaimCorrected.v1',
  'ProposalDrafted.v4',
  'ProposalRevised.v3',
  'ProcedureRegistered.v2',
  'ProcedureChanged.v2',
  'PlanDiscarded.v1',
  'ItemCompleted.v1',
  'BaselineRecorded.v3',
  'BaselineCorrected.v1',
  'UnitEnded.v1',
];

const CODEC_OF = { ...CODECS, numbering: numberingCodec, paper: paperCodec } as unknown as Readonly<
  Record<string, Codec<string>>
>;
/** How a state of any aggregate is folded. */
interface Folding {
  readonly initial: unknown;
  readonly evolve: (state: unknown, fact: unknown) => unknown;
}

const codecOf = ({ stream }: RecordedEvent) => CODEC_OF[splitStream(stream).category]!;

/** Every name under which a codec reads a fact: each version of each type. */
function readable({ types, storedName }: Codec<string>): readonly string[] {
  return types.flatMap((type) => {
    const newest = Number(storedName(type).split('.v')[1]);
    return Array.from({ length: newest }, (_, at) => `${type}.v${String(at + 1)}`);
  });
}

const events: RecordedEvent[] = [];
beforeAll(async () => {
  for await (const event of (await earlierLog()).readAll()) events.push(event);
});

it('holds every type of fact in every version that is read, but what came later', () => {
  const held = new Set(events.map(({ type }) => type));
  const read = Object.values(CODEC_OF).flatMap(readable);
  expect([...held, ...CAME_LATER].sort()).toEqual(read.sort());
});

it('has in memory the canonical SHA-256 that it had', async () => {
  const log = await earlierLog();
  expect((await compareLogs(log, log)).sha256).toBe(SHA256);
});

it('would be written alike today, where it holds the newest versions', () => {
  for (const recorded of events) {
    const codec = codecOf(recorded);
    const { event, metadata } = unseal(recorded, codec);
    if (codec.storedName(event.type) !== recorded.type) continue;
    const { id, type, data, metadata: stored } = recorded;
    const { actor: _, occurredOn: __, ...stamp } = metadata;
    expect(sealAs(id, event, codec, stamp)).toEqual({ id, type, data, metadata: stored });
  }
});

it('folds into states without a hole', () => {
  const states = new Map<string, unknown>();
  for (const recorded of events) {
    const read = readFact(recorded);
    if (!read || read.aggregate === 'refusals') continue;
    const { initial, evolve } = AGGREGATES[read.aggregate] as unknown as Folding;
    const { stream } = recorded;
    states.set(stream, evolve(states.get(stream) ?? initial, read.fact));
  }
  expect(states.size).toBeGreaterThan(0);
  for (const state of states.values()) expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
});
