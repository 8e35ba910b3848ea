import { isBeside, type CivilDate } from '@app/domain';
import { correctedBy, type StandingFact } from '../src/records/corrected-by.js';

type Values = Readonly<Record<string, unknown>>;

interface Replaying<Fact, Row> {
  readonly replay: () => { readonly step: (recorded: Fact) => void; readonly row: () => Row | null };
}

/** What a stream's papers say from each of their days on, folded from its beginning with all corrections among its facts. */
export function foldedAnew<Fact extends StandingFact, Row>(stream: readonly Fact[], { replay }: Replaying<Fact, Row>) {
  const right = asCorrected(stream);
  const days = daysOf(right);
  const folded = replay();
  return right.flatMap((recorded, at) => {
    folded.step(recorded);
    const paperFrom = days[at] ?? '';
    const row = days[at + 1] === paperFrom ? null : folded.row();
    return row ? [{ row, paperFrom }] : [];
  });
}

/** Each fact as if it had been recorded rightly at once. */
function asCorrected<Fact extends StandingFact>(stream: readonly Fact[]): readonly Fact[] {
  const targets = stream.map((recorded) => correctedBy(recorded, stream));
  const counting = new Map<number, Values>();
  for (const [at, recorded] of stream.entries()) {
    const target = targets[at] ?? null;
    if (target !== null) counting.set(target, { ...counting.get(target), ...changesOf(recorded) });
  }
  return stream.map((recorded, at) => {
    const own = rewritten(recorded.fact, counting.get(at) ?? {});
    const target = targets[at] ?? null;
    if (target === null) return { ...recorded, fact: own };
    const told = Object.keys(changesOf(recorded)).map((key) => [key, counting.get(target)?.[key]] as const);
    return { ...recorded, fact: { ...own, data: { ...own.data, changes: Object.fromEntries(told) } } };
  });
}

function changesOf({ fact }: StandingFact): Values {
  return (fact.data as unknown as { readonly changes: Values }).changes;
}

function rewritten<Fact extends StandingFact['fact']>(fact: Fact, { on, ...values }: Values): Fact {
  const told = (object: object): object =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, key in values ? values[key] : paper(key, value)]),
    );
  const paper = (key: string, value: unknown): unknown =>
    (key === 'letter' || key === 'decision') && typeof value === 'object' && value ? told(value) : value;
  return { ...fact, on: (on as CivilDate | undefined) ?? fact.on, data: told(fact.data) };
}

/** Facts beside the acts count with the act before them. */
function daysOf(stream: readonly StandingFact[]): readonly CivilDate[] {
  let day: CivilDate | null = null;
  return stream.map(({ fact: { type, on } }) => {
    if (day === null || (!isBeside(type) && on > day)) day = on;
    return day;
  });
}
