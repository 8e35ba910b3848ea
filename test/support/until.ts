import { setTimeout as sleep } from 'node:timers/promises';

/** Far longer than anything here takes, so that a slow machine fails nothing. */
const PATIENCE_MS = 120_000;

/** Asks again and again until the answer fits. @throws Error that shows the last answer where none does */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  fits: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`never so; last: ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}
