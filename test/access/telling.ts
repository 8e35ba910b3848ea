import { ApiProblem } from '../support/problem.js';
import type { Cell } from './cells.js';
import type { Moment } from './moments.js';

/** What somebody learns from an answer. */
export interface Told {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

const PUT = /\/(content|measurements|name)$|^\/calendars\//;

/** Sends what the moment asks for as the holder of the cell. */
export async function ask({ session }: Cell, { path, body, ifMatch }: Moment): Promise<Told> {
  try {
    const { status } = await session.write(PUT.test(path) ? 'PUT' : 'POST', path, body, { ifMatch });
    return { status, code: '', detail: '' };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { status: error.status, code: error.code, detail: error.body.detail };
  }
}
