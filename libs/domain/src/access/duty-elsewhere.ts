import type { Context } from '../kernel/decider.js';
import { Rejection } from '../kernel/rejection.js';
import type { ActionName } from './actions.js';
import { authorize, type RefusalRule, type Resource } from './policy.js';

const NOT_HERE: readonly RefusalRule[] = ['NO_ROLE', 'OTHER_UNIT'];

/**
 * Whether an act was refused only because it is not done at this stage, or by others there: `path` names everybody who acts
 * at any stage. Such a person is told of the stage and not that they may not do it.
 */
export function isElsewhere(
  error: unknown,
  action: ActionName,
  { actor, today }: Context,
  path: Pick<Resource, 'area' | 'actors'>,
): boolean {
  if (!(error instanceof Rejection) || !NOT_HERE.some((rule) => rule === error.details['rule'])) return false;
  try {
    authorize(action, actor, path, today);
    return true;
  } catch {
    return false;
  }
}
