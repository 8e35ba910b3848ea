import type { PlanDocument } from './document.js';

/** What was imported before targets had a typed form, in today's shape: what the targets count is not known of it. */
export function withoutMeasures(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const document = data['document'] as PlanDocument;
  const targets = document.targets.map((target) => ({ ...target, measures: [] }));
  return { ...data, document: { ...document, targets } };
}
