/** Texts that no page shows. */
export const UNSHOWN: ReadonlySet<string> = new Set([
  // Its title was changed.
  'proposal.title',
]);
