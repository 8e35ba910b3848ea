import type { ProblemBody } from '../../http/problem-body.js';
import { ApiRefusal } from '../api/api-refusal.js';

/** For the page of a form to tell. What concerns the session, or hides the thing, is not. */
export function isShown(error: unknown): error is ApiRefusal {
  return error instanceof ApiRefusal && ![401, 404].includes(error.problem.status);
}

/** @throws the error that is not for the page to tell */
export function problemToShow(error: unknown): ProblemBody {
  if (isShown(error)) return error.problem;
  throw error;
}
