import { v5 } from 'uuid';

/** Namespace of derived ids (RFC 9562, version 5); never changes. */
const NAMESPACE = '6c1f3a52-5d0e-5d43-9a3b-0f4f9a1f7b21';

/** The same for the same person and Idempotency-Key. */
export function commandIdOf(asker: string, key: string): string {
  return v5(`command\n${asker}\n${key}`, NAMESPACE);
}

/** Derived from a command's or an event's id, the same for a repeat. */
export function derivedId(from: string, name: string): string {
  return v5(`derived\n${from}\n${name}`, NAMESPACE);
}

/** `index`: of the event among the command's. */
export function eventIdOf(commandId: string, stream: string, index: number): string {
  return v5(`event\n${commandId}\n${stream}\n${String(index)}`, NAMESPACE);
}
