import type { PlanDocument } from './document.js';

/** Facts from before targets had a typed form: what they count is unknown. */
export function withoutMeasures(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const document = data['document'] as PlanDocument;
  const targets = document.targets.map((target) => ({ ...target, measures: [] }));
  return { ...data, document: { ...document, targets } };
}
