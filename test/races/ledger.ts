import { Rejection } from '@app/domain';
import { WrongExpectedRevision } from '@app/event-store';
import type { WriteService } from '@app/testing/write-service';
import { CommandConflict, type CommandAnswer, type Handle } from '@app/write-side';

export type Message = Handle<'proposal'> | Handle<'dossier'>;

/** One sending of a command and what came back; `began` and `ended` count in the order in which things happened. */
export interface LedgerEntry {
  readonly client: number;
  readonly message: Message;
  readonly began: number;
  readonly ended: number;
  readonly answer: CommandAnswer | null;
  readonly refused: string | null;
}

/** What the clients asked and were answered. */
export class Ledger {
  readonly entries: LedgerEntry[] = [];
  private moment = 0;

  /** Sends a command; a refusal or a conflict is an answer too, anything else is a fault of the service. */
  async send(service: WriteService, client: number, message: Message): Promise<LedgerEntry> {
    const began = ++this.moment;
    let answer: CommandAnswer | null = null;
    let refused: string | null = null;
    try {
      answer = await service.bus.execute<Message, CommandAnswer>(message);
    } catch (error) {
      refused = refusalIn(error);
    }
    const entry = { client, message, began, ended: ++this.moment, answer, refused };
    this.entries.push(entry);
    return entry;
  }
}

function refusalIn(error: unknown): string {
  if (error instanceof Rejection) {
    return error.code === 'FORBIDDEN' ? String(error.details['rule']) : error.code;
  }
  if (error instanceof CommandConflict) return error.code;
  if (error instanceof WrongExpectedRevision) return 'CONFLICT';
  throw error;
}

/** Whether each was sent before the other was answered. */
export function overlap(a: LedgerEntry, b: LedgerEntry): boolean {
  return a.began < b.ended && b.began < a.ended;
}
