import type { ActingRole } from '@app/domain';

export interface Post {
  readonly role: ActingRole;
  readonly unit: string;
}

/** `role@unit` */
export function postKey({ role, unit }: Post): string {
  return `${role}@${unit}`;
}

export function postOf(key: string): Post {
  const at = key.indexOf('@');
  return { role: key.slice(0, at) as ActingRole, unit: key.slice(at + 1) };
}
