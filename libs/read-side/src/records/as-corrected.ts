import type { CivilDate } from '@app/domain';
import { correctedBy, type StandingFact } from './corrected-by.js';

type Values = Readonly<Record<string, unknown>>;

/** The facts of a stream as if each had been recorded at once with the date and the values that count after all corrections. */
export function asCorrected<Fact extends StandingFact>(stream: readonly Fact[]): readonly Fact[] {
  const right = [...stream];
  for (const recorded of stream) {
    const target = correctedBy(recorded, stream);
    const corrected = target === null ? undefined : right[target];
    if (target === null || !corrected) continue;
    const { changes } = recorded.fact.data as unknown as { readonly changes: Values };
    right[target] = { ...corrected, fact: rewritten(corrected.fact, changes) };
  }
  return right;
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
