import type { DataSource } from 'typeorm';
import { sqlStateOf } from './database-fault.js';

/** Of the driver. */
export interface PlannedConnection {
  query: (asked: string | Named, values?: readonly unknown[]) => Promise<unknown>;
}

interface Named {
  readonly name: string;
  readonly text: string;
}

/** Texts of statements that a connection keeps; others are planned each time. */
const MOST_KEPT = 300;
/**
 * Of a kept one whose tables were given other columns, of one that the database does not have, and where the driver could not send it
 * and gave it up.
 */
const LOST: ReadonlySet<string | null> = new Set(['0A000', '26000', null]);

const kept = new WeakMap<PlannedConnection, Map<string, string>>();
let named = 0;

/**
 * Lets the database keep the statements that a connection is given, by name: it reads and plans each text once instead of each
 * time, which costs more than to carry out one that writes a few rows. Returns what ends that.
 */
export function planOnce(connection: PlannedConnection): () => void {
  const names = kept.get(connection) ?? new Map<string, string>();
  kept.set(connection, names);
  const { query } = connection;
  connection.query = (asked, values) => {
    if (typeof asked !== 'string' || values === undefined) return query.call(connection, asked, values);
    const name = names.get(asked) ?? nextOf(names);
    if (name === null) return query.call(connection, asked, values);
    names.set(asked, name);
    const answer = query.call(connection, { name, text: asked }, values);
    answer.catch((error: unknown) => {
      if (LOST.has(sqlStateOf(error)) && names.get(asked) === name) names.delete(asked);
    });
    return answer;
  };
  return () => {
    connection.query = query;
  };
}

/** Null where enough are kept. */
function nextOf(names: ReadonlyMap<string, string>): string | null {
  if (names.size >= MOST_KEPT) return null;
  named += 1;
  return `planned_${String(named)}`;
}

/** A statement of its own that is asked again and again. @throws the database's errors */
export async function planned<Answer>(
  dataSource: DataSource,
  sql: string,
  values: readonly unknown[],
): Promise<Answer> {
  const runner = dataSource.createQueryRunner();
  try {
    const end = planOnce((await runner.connect()) as PlannedConnection);
    try {
      return (await runner.query(sql, [...values])) as Answer;
    } finally {
      end();
    }
  } finally {
    await runner.release();
  }
}
