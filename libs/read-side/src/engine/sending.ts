import type { EntityManager } from 'typeorm';

/** Of a transaction: statements whose answers have not come yet. */
const unanswered = new WeakMap<EntityManager, Promise<unknown>[]>();

const failed = new WeakSet<readonly Promise<unknown>[]>();

interface Sending {
  readonly manager: EntityManager;
  /** When all that was written is answered. @throws the fault of the first that failed */
  readonly answered: () => Promise<void>;
  /** Whether one is known to have failed by now: the driver may refuse to send what it cannot, of which the database hears nothing. */
  readonly hasFailed: () => boolean;
}

/** The manager's transaction, whose connection takes statements before it has answered those before them. */
export function sendingIn(transaction: EntityManager): Sending {
  const manager = Object.create(transaction) as EntityManager;
  const sent: Promise<unknown>[] = [];
  unanswered.set(manager, sent);
  const answered = async () => {
    await Promise.all(sent);
  };
  return { manager, answered, hasFailed: () => failed.has(sent) };
}

/**
 * A statement whose answer tells nothing. It takes effect before those that are given later; where many may be under way its fault
 * shows in `answered`. @throws the database's errors
 */
export async function write(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<void> {
  const answer = manager.query(sql, [...values]);
  const sent = unanswered.get(manager);
  if (sent === undefined) {
    await answer;
    return;
  }
  answer.catch(() => failed.add(sent));
  sent.push(answer);
}

/** What neither asks of the other, asked at once where many statements may be under way. */
export async function both<One, Other>(
  manager: EntityManager,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<readonly [One, Other]> {
  return unanswered.has(manager) ? Promise.all([one(), other()]) : [await one(), await other()];
}
