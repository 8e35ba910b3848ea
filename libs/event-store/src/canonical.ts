import { isSurelyCanonical } from './canonical-scan.js';
import type { RecordedEvent } from './event-store.port.js';

const DEEPEST = 64;
/** Letters that stand for themselves and are in NFC next to each other, as in `canonical-scan.ts`. */
const NEEDS_NO_CARE = /^[ !#-[\]-\u02ff\u1ea0-\u1ef9\u2010-\u2027]*$/;
const ASCII = /^[\x20-\x7e]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one JSON text (RFC 8785) of null, booleans, NFC strings, integers within ±(2^53 - 1), arrays and plain objects;
 * undefined properties are left out. @throws TypeError on floats, -0, lone surrogates, text that is not NFC, undefined
 * in an array, class instances, more than 64 levels
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

/** @throws like `canonicalJson` and `JSON.parse` */
export function isCanonicalObject(json: string): boolean {
  if (isSurelyCanonical(json, DEEPEST)) return true;
  return json.startsWith('{') && canonicalJson(JSON.parse(json)) === json;
}

/** The bytes of an event for hashes and exports, the same on every store. */
export function canonicalBytes(event: RecordedEvent): Uint8Array {
  const { id, stream, revision, type } = event;
  const data: unknown = JSON.parse(event.data);
  const metadata: unknown = JSON.parse(event.metadata);
  return new TextEncoder().encode(canonicalJson({ id, stream, revision, type, data, metadata }));
}

function write(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new TypeError(`JSON nested deeper than ${DEEPEST} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return integer(value);
  if (Array.isArray(value)) return list(value, depth);
  if (typeof value === 'object' && isPlain(value)) return object(value as Record<string, unknown>, depth);
  throw new TypeError(`no JSON value: ${typeof value}`);
}

function list(value: readonly unknown[], depth: number): string {
  let items = '';
  for (let at = 0; at < value.length; at += 1) items += `${at === 0 ? '' : ','}${write(value[at], depth + 1)}`;
  return `[${items}]`;
}

function object(value: Record<string, unknown>, depth: number): string {
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${text(key)}:${write(member, depth + 1)}`;
  }
  return `{${members}}`;
}

function text(value: string): string {
  if (NEEDS_NO_CARE.test(value)) return `"${value}"`;
  if (!ASCII.test(value)) {
    if (LONE_SURROGATE.test(value)) throw new TypeError('lone UTF-16 surrogate in a string');
    if (value.normalize('NFC') !== value) throw new TypeError('string not in NFC');
  }
  return JSON.stringify(value);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError(`no safe integer: ${value}`);
  return String(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
