import type { Role } from '../kernel/roles.js';
import type { Duty } from '../plan/document.js';

/**
 * Who may do something. `duty`: a post to which the stage gives one of these duties. `approving`: the same, but with
 * the duty to approve it approves a text or sends it on as approved, which none of its authors may. `orAsked`: also whoever
 * is asked; to answer is no approval, so four eyes do not forbid it. `role`: a role
 * whose area covers the thing (`orProcess`: also the installation, while nobody exists; `orAsked`: also whose work it is). `process`: process managers
 * only. `anyone`: any post whose area covers it.
 */
export type Rule =
  | { readonly by: 'duty'; readonly duties: readonly Duty[]; readonly approving: boolean; readonly orAsked: boolean }
  | { readonly by: 'role'; readonly roles: readonly Role[]; readonly orProcess: boolean; readonly orAsked: boolean }
  | { readonly by: 'process' }
  | { readonly by: 'anyone' };

export const duty = (...duties: Duty[]): Rule => ({ by: 'duty', duties, approving: false, orAsked: false });
export const approving = (...duties: Duty[]): Rule => ({ by: 'duty', duties, approving: true, orAsked: false });
export const orAsked = (...duties: Duty[]): Rule => ({ by: 'duty', duties, approving: false, orAsked: true });
export const role = (...roles: Role[]): Rule => ({ by: 'role', roles, orProcess: false, orAsked: false });
export const roleOrAsked = (...roles: Role[]): Rule => ({ by: 'role', roles, orProcess: false, orAsked: true });
export const INSTALLATION: Rule = { by: 'role', roles: ['administrator'], orProcess: true, orAsked: false };
export const PROCESS: Rule = { by: 'process' };
export const ANYONE: Rule = { by: 'anyone' };

export interface Permission<Name extends string = string> {
  readonly action: Name;
  readonly rule: Rule;
}

export function permissions<Name extends string>(
  rules: Readonly<Record<Name, Rule>>,
): { readonly [N in Name]: Permission<N> } {
  const named = Object.entries<Rule>(rules).map(([action, rule]) => [action, { action, rule }]);
  return Object.fromEntries(named) as { readonly [N in Name]: Permission<N> };
}
