import type { RecordedEvent } from '@app/event-store';
import { commandIdOf } from '@app/facts';
import type { Command } from './ledger.js';

interface CarriedOut {
  /** Runs of neighbouring events of one stream. */
  times: number;
  /** Of the first event: which one of the log it is, from 1. */
  readonly at: number;
}

/** How often and where a log that is read in order holds each command. Numbers are taken before a command and kept when it fails: they do not count. */
export class CommandsInLog {
  events = 0;
  private readonly found = new Map<string, CarriedOut>();
  private readonly last = new Map<string, string>();

  /** Whether the event is of a command. */
  take({ stream, metadata }: Pick<RecordedEvent, 'stream' | 'metadata'>): boolean {
    this.events += 1;
    if (/^(numbering|paper)-/.test(stream)) return false;
    const { commandId } = JSON.parse(metadata) as { readonly commandId: string };
    const known = this.found.get(commandId);
    if (!known) this.found.set(commandId, { times: 1, at: this.events });
    else if (this.last.get(stream) !== commandId) known.times += 1;
    this.last.set(stream, commandId);
    return true;
  }

  of({ person, key }: Command): CarriedOut | undefined {
    return this.found.get(commandIdOf(person, key));
  }

  /** Those without events, for a report. */
  lostOf(commands: readonly Command[]): readonly string[] {
    return commands.filter((command) => !this.of(command)).map(nameOf);
  }

  /** Ids of all that were carried out more than once, those of the processes among them. */
  doubled(): readonly string[] {
    return [...this.found].flatMap(([id, { times }]) => (times > 1 ? id : []));
  }
}

export function nameOf({ path, key }: Command): string {
  return `${path} ${key}`;
}
