import type { CivilDate } from '@app/domain';
import { correctedBy, type StandingFact } from './corrected-by.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * The facts of a stream as if each had been recorded at once with the date and the values that count after all corrections.
 * The corrections among them tell these values, too: an earlier one does not bring back what a later one replaced.
 */
export function asCorrected<Fact extends StandingFact>(stream: readonly Fact[]): readonly Fact[] {
  const targets = stream.map((recorded) => correctedBy(recorded, stream));
  const counting = new Map<number, Values>();
  for (const [at, target] of targets.entries()) {
    const recorded = stream[at];
    if (target === null || !recorded) continue;
    counting.set(target, { ...counting.get(target), ...changesOf(recorded) });
  }
  return stream.map((recorded, at) => {
    const own = rewritten(recorded.fact, counting.get(at) ?? {});
    const target = targets[at] ?? null;
    const fact = target === null ? own : telling(own, counting.get(target) ?? {}, changesOf(recorded));
    return { ...recorded, fact };
  });
}

function changesOf({ fact }: StandingFact): Values {
  return (fact.data as unknown as { readonly changes: Values }).changes;
}

/** The correction with the values that count of those that it changes. */
function telling<Fact extends StandingFact['fact']>(correction: Fact, counting: Values, own: Values): Fact {
  const changes = Object.fromEntries(Object.keys(own).map((key) => [key, counting[key]]));
  return { ...correction, data: { ...correction.data, changes } };
}

function rewritten<Fact extends { readonly on: CivilDate; readonly data: object }>(fact: Fact, changes: Values): Fact {
  const { on = fact.on, ...values } = changes;
  const own = Object.entries(fact.data).map(([key, value]: [string, unknown]) => [key, corrected(key, value, values)]);
  return { ...fact, on, data: Object.fromEntries(own) as Fact['data'] };
}

/** A paper has the values within it. */
function corrected(key: string, value: unknown, values: Values): unknown {
  if (key in values) return values[key];
  const isPaper = (key === 'letter' || key === 'decision') && typeof value === 'object' && value !== null;
  if (!isPaper) return value;
  const told = Object.entries(value).map(([name, one]: [string, unknown]) => [
    name,
    name in values ? values[name] : one,
  ]);
  return Object.fromEntries(told) as object;
}
