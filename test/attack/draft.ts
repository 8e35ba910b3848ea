import type { Operation } from './api-document.js';
import { textOf, type Json } from './json-text.js';

/** How a request goes over the wire. `framed`: with its length; `chunked`: in parts; `bare`: the bytes given, no frame added. */
export type Frame = 'framed' | 'chunked' | 'bare';

/** `whole`: at once; `broken-off`: half of it, then the connection is cut. */
export type Delivery = 'whole' | 'broken-off';

/** A request while it is made and broken. */
export interface Draft {
  readonly operation: Operation;
  method: string;
  target: string;
  headers: [name: string, value: string][];
  json: Json | undefined;
  /** Instead of `json`. */
  bytes: Buffer | undefined;
  /** Instead of the whole request. */
  garbage?: Buffer;
  frame: Frame;
  delivery: Delivery;
}

export function setHeader(draft: Draft, name: string, value: string): void {
  draft.headers = [...draft.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()), [name, value]];
}

export function dropHeader(draft: Draft, name: string): void {
  draft.headers = draft.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
}

export function headerIn(draft: Draft, name: string): string | undefined {
  return draft.headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

/** The body as it goes out; a lone surrogate becomes the three bytes that no UTF-8 has. */
export function bodyOf(draft: Draft): Buffer | undefined {
  if (draft.bytes) return draft.bytes;
  return draft.json === undefined ? undefined : Buffer.from(textOf(draft.json), 'utf8');
}

/** The request as bytes. */
export function bytesOf(draft: Draft): Buffer {
  if (draft.garbage) return draft.garbage;
  const body = bodyOf(draft);
  const lines = [
    `${draft.method} ${draft.target} HTTP/1.1`,
    ...draft.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  if (draft.frame === 'framed' && body) lines.push(`Content-Length: ${String(body.length)}`);
  if (draft.frame === 'chunked') lines.push('Transfer-Encoding: chunked');
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return Buffer.concat([
    head,
    draft.frame === 'chunked' ? chunked(body ?? Buffer.alloc(0)) : (body ?? Buffer.alloc(0)),
  ]);
}

const CHUNK = 4_096;

function chunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += CHUNK) {
    const part = body.subarray(at, at + CHUNK);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
