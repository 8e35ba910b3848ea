import { hash } from 'node:crypto';

/** Of derived ids (RFC 9562, version 5); never changes. */
const NAMESPACE = '6c1f3a52-5d0e-5d43-9a3b-0f4f9a1f7b21';
const namespaceBytes = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');

/** The same for the same person and Idempotency-Key. @throws RangeError on a lone surrogate, like the others */
export function commandIdOf(asker: string, key: string): string {
  return idNamed(`command\n${asker}\n${key}`);
}

/** Derived from a command's or an event's id, the same for a repeat. */
export function derivedId(from: string, name: string): string {
  return idNamed(`derived\n${from}\n${name}`);
}

/** `index`: of the event among the command's. */
export function eventIdOf(commandId: string, stream: string, index: number): string {
  return idNamed(`event\n${commandId}\n${stream}\n${String(index)}`);
}

/** Its UTF-8 is that of U+FFFD, so that two names would have one id. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** RFC 9562, section 5.5. @throws RangeError */
function idNamed(name: string): string {
  if (LONE_SURROGATE.test(name)) throw new RangeError('An id cannot be derived from text with half a character.');
  const bytes = Buffer.allocUnsafe(namespaceBytes.length + Buffer.byteLength(name));
  namespaceBytes.copy(bytes);
  bytes.write(name, namespaceBytes.length);
  const digest = hash('sha1', bytes, 'hex');
  const variant = ((parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    variant + digest.slice(18, 20),
    digest.slice(20, 32),
  ];
  return parts.join('-');
}
