/** Texts that no page shows. */
export const UNSHOWN: ReadonlySet<string> = new Set([
  'registry.field',
  'baseline.source',
  // Its title was changed.
  'proposal.title',
]);
