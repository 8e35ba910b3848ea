import type { ActingRole } from '@app/domain';

/** A role at a unit. */
export interface Post {
  readonly role: ActingRole;
  readonly unit: string;
}

/** How a post is kept in a column: `role@unit`. */
export function postKey({ role, unit }: Post): string {
  return `${role}@${unit}`;
}

/** The post of a key that `postKey` made. */
export function postOf(key: string): Post {
  const at = key.indexOf('@');
  return { role: key.slice(0, at) as ActingRole, unit: key.slice(at + 1) };
}
