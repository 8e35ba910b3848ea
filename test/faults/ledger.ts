import { randomUUID } from 'node:crypto';

/** Far longer than a service takes to answer again after it or its database was killed. */
const BACK_WITHIN_MS = 180_000;

/** A writing request, and the service's first answer once there is one. */
export interface Command {
  readonly person: string;
  readonly token: string;
  readonly key: string;
  readonly path: string;
  readonly body: object;
  readonly ifMatch: string | null;
  answer: Acknowledged | null;
  /** Answered before anything was killed under it; else it had to be repeated. */
  firstTime: boolean;
  /** By the clock of this process, in milliseconds: asked first, and answered. */
  readonly askedAt: number;
  answeredAt: number;
}

export interface Acknowledged {
  readonly id: string;
  readonly revision: number;
}

export interface Who {
  readonly person: string;
  readonly token: string;
}

/** Everything that was asked of the service; where it listens changes with every start. */
export class Ledger {
  url = '';
  protected readonly patienceMs: number = 20_000;
  readonly commands: Command[] = [];

  /** Asks once. Null when no answer came; a refusal is a fault of this test and throws. */
  async ask(who: Who, path: string, body: object, ifMatch: string | null) {
    const command = this.begun(who, { path, body, ifMatch });
    command.answer = await this.send(command);
    command.firstTime = command.answer !== null;
    return command.answer;
  }

  protected begun(who: Who, asked: Pick<Command, 'path' | 'body' | 'ifMatch'>): Command {
    const askedAt = performance.now();
    const unanswered = { answer: null, firstTime: false, askedAt, answeredAt: Infinity };
    const command: Command = { ...who, key: randomUUID(), ...asked, ...unanswered };
    this.commands.push(command);
    return command;
  }

  /** Repeats what had no answer, each with its own key, until it has one. */
  async repeatUnanswered(): Promise<number> {
    const open = this.commands.filter((command) => command.answer === null);
    const giveUpAt = performance.now() + BACK_WITHIN_MS;
    for (const command of open) {
      while (command.answer === null) {
        if (performance.now() > giveUpAt) throw new Error(`no answer within ${String(BACK_WITHIN_MS)} ms`);
        command.answer = await this.send(command);
        if (command.answer === null) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    return open.length;
  }

  async get<Body>(who: Who, path: string): Promise<Body | null> {
    const answer = await this.fetched(path, { headers: { authorization: `Bearer ${who.token}` } });
    return answer?.ok ? ((await answer.json()) as Body) : null;
  }

  /** Null without an answer, or with one to try again. @throws Error on a refusal */
  protected async send(command: Command): Promise<Acknowledged | null> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${command.token}`,
      'idempotency-key': command.key,
      ...(command.ifMatch === null ? {} : { 'if-match': command.ifMatch }),
    };
    const { path } = command;
    const answer = await this.fetched(path, { method: 'POST', headers, body: JSON.stringify(command.body) });
    if (!answer || answer.status === 503) return null;
    const text = await answer.text().catch(() => null);
    if (text === null) return null;
    if (!answer.ok) throw new Error(`POST ${path} was refused with ${String(answer.status)}: ${text}`);
    command.answeredAt = performance.now();
    return JSON.parse(text) as Acknowledged;
  }

  private async fetched(path: string, init: RequestInit): Promise<Response | null> {
    return fetch(`${this.url}/api/v1${path}`, { ...init, signal: AbortSignal.timeout(this.patienceMs) }).catch(
      () => null,
    );
  }
}
