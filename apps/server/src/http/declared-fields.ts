import type { FaultList } from './fault-list.js';

/** Reads what is given for the field; what is wrong goes to `faults`, and then the value does not matter. */
export type Reading = (given: unknown, field: string, faults: FaultList) => unknown;

export type BodyClass = new () => object;

const OWN = new WeakMap<object, Map<string, Reading>>();
const ALL = new WeakMap<object, ReadonlyMap<string, Reading>>();

/** Declares how a field of a body or a query is read. */
export function Field(reading: Reading): PropertyDecorator {
  return (prototype, name) => {
    const own = OWN.get(prototype) ?? new Map<string, Reading>();
    OWN.set(prototype, own.set(String(name), reading));
  };
}

/** The fields of a class by name, those of the classes that it extends first; null where nobody declared any. */
export function fieldsOf(type: BodyClass): ReadonlyMap<string, Reading> {
  const prototype = type.prototype as object;
  const known = ALL.get(prototype);
  if (known) return known;
  const fields = new Map(lineage(prototype).flatMap((one) => [...(OWN.get(one) ?? [])]));
  ALL.set(prototype, fields);
  return fields;
}

function lineage(prototype: object | null): readonly object[] {
  return prototype === null ? [] : [...lineage(Object.getPrototypeOf(prototype) as object | null), prototype];
}
