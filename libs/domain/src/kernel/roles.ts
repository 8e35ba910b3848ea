/** Roles at a unit; the plan says which of them acts at a stage. */
export const ACTING_ROLES = ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'] as const;
export const ROLES = [...ACTING_ROLES, 'auditor', 'administrator'] as const;

/** Roles that bind others, and administrators: one administrator grants such a post, another confirms it. */
export const CONFIRMED_ROLES: readonly Role[] = ['head', 'leader', 'examiner', 'approver', 'administrator'];

export type ActingRole = (typeof ACTING_ROLES)[number];
export type Role = (typeof ROLES)[number];
