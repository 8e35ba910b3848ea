import type { CivilDate, CorrectedValues } from '@app/domain';
import type { StandingFact } from './corrected-by.js';

export function changesOf({ fact }: StandingFact): CorrectedValues {
  return (fact.data as unknown as { readonly changes: CorrectedValues }).changes;
}

/** The fact as if it had been recorded at once with the date and the values that count. */
export function asCorrected<Fact extends StandingFact>(recorded: Fact, values: CorrectedValues): Fact {
  return { ...recorded, fact: rewritten(recorded.fact, values) };
}

/** The correction with the values that count of those that it changes: it does not bring back what a later one replaced. */
export function telling<Fact extends StandingFact>(correction: Fact, counting: CorrectedValues): Fact {
  const keys = Object.keys(changesOf(correction)) as (keyof CorrectedValues)[];
  const changes = Object.fromEntries(keys.map((key) => [key, counting[key]]));
  return { ...correction, fact: { ...correction.fact, data: { ...correction.fact.data, changes } } };
}

function rewritten<Fact extends { readonly on: CivilDate; readonly data: object }>(
  fact: Fact,
  changes: CorrectedValues,
): Fact {
  const { on = fact.on, ...values } = changes;
  const own = Object.entries(fact.data).map(([key, value]: [string, unknown]) => [key, corrected(key, value, values)]);
  return { ...fact, on, data: Object.fromEntries(own) as Fact['data'] };
}

/** A paper has the values within it. */
function corrected(key: string, value: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (key in values) return values[key];
  const isPaper = (key === 'letter' || key === 'decision') && typeof value === 'object' && value !== null;
  if (!isPaper) return value;
  const told = Object.entries(value).map(([name, one]: [string, unknown]) => [
    name,
    name in values ? values[name] : one,
  ]);
  return Object.fromEntries(told) as object;
}
