/** Who a person may be at a unit; which of them acts at a stage is the plan's data. */
export const ACTING_ROLES = ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'] as const;
export const ROLES = [...ACTING_ROLES, 'auditor', 'administrator'] as const;

/** Roles that approve, sign, examine or decide, and that make others such: one administrator grants them, another confirms. */
export const CONFIRMED_ROLES: readonly Role[] = ['head', 'leader', 'examiner', 'approver', 'administrator'];

export type ActingRole = (typeof ACTING_ROLES)[number];
export type Role = (typeof ROLES)[number];
