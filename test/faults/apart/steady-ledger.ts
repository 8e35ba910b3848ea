import { setTimeout as sleep } from 'node:timers/promises';
import { Ledger, type Acknowledged, type Who } from '../ledger.js';

const PAUSE_MS = 50;
/** Between an answer and the next command: a long run is not to be of the load alone. */
const LONGEST_BREAK_MS = 150;
/** More of a break for each answer, so that the log of a long run can be built anew between two faults. */
const LONGER_BY_MS = 0.2;
const ANSWERED_WITHIN_MS = 180_000;

/** Asks one of several servers, and another one with the same key until there is an answer. */
export class SteadyLedger extends Ledger {
  urls: readonly string[] = [];
  answered = 0;
  repeated = 0;
  protected override readonly patienceMs = 4_000;
  private turn = 0;

  /** Always with an answer. @throws Error where none comes for minutes */
  override async ask(who: Who, path: string, body: object, ifMatch: string | null): Promise<Acknowledged> {
    const command = this.begun(who, { path, body, ifMatch });
    for (let attempt = 0; ; attempt++) {
      this.url = this.urls[this.turn++ % this.urls.length] ?? '';
      command.answer = await this.send(command);
      if (command.answer) {
        this.answered += 1;
        command.firstTime = attempt === 0;
        if (attempt > 0) this.repeated += 1;
        await sleep(Math.random() * (LONGEST_BREAK_MS + this.answered * LONGER_BY_MS));
        return command.answer;
      }
      if (performance.now() - command.askedAt > ANSWERED_WITHIN_MS) throw new Error(`no answer to ${path}`);
      await sleep(PAUSE_MS);
    }
  }
}
