import { v5 } from 'uuid';

/** The service's own namespace for derived ids (RFC 9562, version 5); never changes. */
const NAMESPACE = '6c1f3a52-5d0e-5d43-9a3b-0f4f9a1f7b21';

/** A command's id: the same asker with the same Idempotency-Key gives the same. */
export function commandIdOf(asker: string, key: string): string {
  return v5(`command\n${asker}\n${key}`, NAMESPACE);
}

/** An id derived from a command's (or an event's), by name: a repeat of the command derives the same. */
export function derivedId(from: string, name: string): string {
  return v5(`derived\n${from}\n${name}`, NAMESPACE);
}

/** The id of the event that a command puts at an index into a stream. */
export function eventIdOf(commandId: string, stream: string, index: number): string {
  return v5(`event\n${commandId}\n${stream}\n${String(index)}`, NAMESPACE);
}
