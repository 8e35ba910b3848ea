/** Texts that no page shows. */
export const UNSHOWN: ReadonlySet<string> = new Set([
  // Pages tell the day, and of plans what their own page will.
  'deadline',
  'plan.issuer.name',
  'plan.issuer.signedAs',
  'plan.catalogues.name',
  'plan.unitSets.name',
  'plan.paths.section',
  'plan.items.section',
  'registry.field',
  'baseline.source',
  // Its title was changed.
  'proposal.title',
]);
