/** Who a person may be at a unit; which of them acts at a stage is the plan's data. */
export const ACTING_ROLES = ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'] as const;
export const ROLES = [...ACTING_ROLES, 'auditor', 'administrator'] as const;

export type ActingRole = (typeof ACTING_ROLES)[number];
export type Role = (typeof ROLES)[number];
