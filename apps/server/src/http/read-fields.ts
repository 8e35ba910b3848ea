import { FIELD_WORDS } from '@app/wording';
import { checkOf, fieldsOf, type BodyClass } from './declared-fields.js';
import type { FaultList } from './fault-list.js';

/** Reads only declared fields and refuses others by name. Looks at each value once, and at no undeclared one. */
export function readFields(type: BodyClass, source: object, at: string, faults: FaultList): object {
  const fields = fieldsOf(type);
  for (const name of Object.keys(source)) {
    if (!fields.has(name)) faults.add(within(at, name), 'unknownField', FIELD_WORDS.unknown);
  }
  const body = new type();
  for (const [name, read] of fields) {
    if (faults.isFull) break;
    const value: unknown = Object.hasOwn(source, name) ? Reflect.get(source, name) : undefined;
    const result = read(value, within(at, name), faults);
    if (result !== undefined) Reflect.set(body, name, result);
  }
  checkOf(type)?.(body, at, faults);
  return body;
}

function within(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}

/** Neither a list nor null. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
