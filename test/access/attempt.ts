import { ApiProblem } from '../support/problem.js';
import type { Cell } from './cells.js';
import type { Moment } from './moment.js';
import type { Question } from './queries.js';

/** What somebody learns from an answer. */
export interface Outcome {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

const PUT = /\/(content|measurements|name)$|^\/(calendars|units)\/[^/]+$/;

/** Sends what the moment asks for as the holder of the cell. */
export async function ask({ session }: Cell, { path, body, ifMatch }: Moment): Promise<Outcome> {
  try {
    const { status } = await session.write(PUT.test(path) ? 'PUT' : 'POST', path, body, { ifMatch });
    return { status, code: '', detail: '' };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { status: error.status, code: error.code, detail: error.body.detail };
  }
}

interface Seen {
  readonly items?: readonly { readonly id?: string }[];
}

/** What the holder of the cell sees where a query stands. */
export async function look({ session }: Cell, { path, item }: Question): Promise<ReturnType<Question['sees']>> {
  try {
    const { items } = await session.get<Seen>(path);
    return item === undefined || items?.some(({ id }) => id === item) === true ? 'shown' : 'empty';
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (isHidden(error)) return 'hidden';
    if (error.status !== 403) throw error;
    return 'refused';
  }
}

/** Also where a list is narrowed to what the asker does not see. */
function isHidden({ status, body: { errors = [] } }: ApiProblem): boolean {
  return status === 404 || errors.some(({ rule }) => rule === 'unknownId');
}
