/** Fields of answers that hold a code, which people read by a name beside it. */
const CODES: ReadonlySet<string> = new Set([
  'act',
  'action',
  'agency',
  'area',
  'basis',
  'catalogue',
  'comparison',
  'confirmation',
  'costMethod',
  'figure',
  'indicator',
  'item',
  'kind',
  'method',
  'outcome',
  'phase',
  'plan',
  'role',
  'roles',
  'stage',
  'standing',
  'status',
  'task',
  'type',
  'unit',
]);

/** Where the name of a code is told otherwise than beside it: as `act`'s is `name`, or a rule's its reason. */
const TOLD_OTHERWISE: Readonly<Record<string, string>> = { act: 'name', rule: 'reason', measures: 'measureNames' };

export function isCode(field: string): boolean {
  return CODES.has(field);
}

/** `unit` is named by `unitName`, `roles` by `roleNames`; an object (`stage`) by its own `name` or `title`. */
export function namesOf(field: string): readonly string[] {
  const other = TOLD_OTHERWISE[field];
  return [`${field}Name`, `${field.replace(/s$/, '')}Names`, ...(other === undefined ? [] : [other])];
}

/** Codes that need no name, with the reason. */
export const BARE: Readonly<Record<string, string>> = {
  'TargetBody.figure': 'the figure as printed',
  'TargetResultBody.figure': 'the figure as printed',
  'RecordedParameterBody.basis': 'in words',
  'ParameterInForceBody.basis': 'in words',
  'ActBody.method': 'of HTTP',
  'CostSheetBody.area': 'a file for the command line, in the form that it is sent',
  'NameErasureBody.confirmation': 'a token',
  'LiveBody.status': 'for machines',
  'RebuildBody.standing': 'for machines',
  'RebuildBody.reason': 'for machines',
  'ReadyBody.store': 'for machines',
  'ReadyBody.log': 'for machines',
};
