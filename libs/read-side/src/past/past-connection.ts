import type { EventStore } from '@app/event-store';
import type { QueryRunner } from 'typeorm';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { readings, type Moment, type PastReading } from './moment.js';
import { inThePast } from './in-the-past.js';

/** The read models and the log that they come from. */
interface Past {
  readonly dataSource: ReadSideDataSource;
  readonly store: EventStore;
}

/**
 * Runs the questions that `ask` puts to the read models as of a moment: all in one connection and one snapshot, against the
 * views of the past instead of the tables of the present. One question waits for the other.
 */
export async function asOf<Answer>(
  { dataSource, store }: Past,
  moment: Moment,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query(SET, [moment.known, moment.by === 'paper' ? moment.day : 'infinity']);
    return await readings.run(readingOf(runner, moment, store), ask);
  } finally {
    // A lost connection has released it, and its fault is what is told.
    if (runner.isTransactionActive && !runner.isReleased) await runner.rollbackTransaction();
    await runner.release();
  }
}

const PUT = 'select set_config($1, $2, true)';

/** The planner takes looking up versions for far dearer than it is, and would compile small questions. */
const SET = `select set_config('tinhgon.known', $1, true), set_config('tinhgon.paper', $2, true),
  set_config('jit', 'off', true)`;

function readingOf(runner: QueryRunner, moment: Moment, store: EventStore): PastReading {
  const asked = runner.query.bind(runner) as (...given: readonly unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (sql: string, ...rest: readonly unknown[]) => {
    const answer = last.then(() => asked(sql, ...rest));
    last = answer.catch(() => undefined);
    return answer;
  };
  const redirected = (sql: string, ...rest: readonly unknown[]) => inTurn(inThePast(sql, moment.by), ...rest);
  return {
    moment,
    store,
    runner: asAsked(runner, redirected),
    put: async (rows) => {
      for (const [name, held] of Object.entries(rows)) await inTurn(PUT, [`tinhgon.${name}`, JSON.stringify(held)]);
    },
  };
}

/** The runner as questions see it: they neither end it nor name tables of the present. */
function asAsked(runner: QueryRunner, query: (sql: string, ...rest: readonly unknown[]) => Promise<unknown>) {
  return new Proxy(runner, {
    get: (target, name, receiver) => {
      if (name === 'query') return query;
      if (name === 'release') return () => Promise.resolve();
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
