import type { FaultList } from './fault-list.js';

/** Adds to `faults` what is wrong; then the result does not matter. */
export type FieldReader = (given: unknown, field: string, faults: FaultList) => unknown;

export type BodyClass = new () => object;

const OWN = new WeakMap<object, Map<string, FieldReader>>();
const ALL = new WeakMap<object, ReadonlyMap<string, FieldReader>>();

/** Declares how a field of a body or a query is read. */
export function Field(reading: FieldReader): PropertyDecorator {
  return (prototype, name) => {
    const own = OWN.get(prototype) ?? new Map<string, FieldReader>();
    OWN.set(prototype, own.set(String(name), reading));
  };
}

/** Those of base classes first; null if nothing is declared. */
export function fieldsOf(type: BodyClass): ReadonlyMap<string, FieldReader> {
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

type BodyCheck = (body: object, at: string, faults: FaultList) => void;

const CHECKS = new WeakMap<object, BodyCheck>();

/** What a body's fields must keep together, checked with them. */
export function Together<Body extends object>(check: (body: Body, faults: FaultList, at: string) => void) {
  return (type: new () => Body): void => {
    CHECKS.set(type, (body, at, faults) => check(body as Body, faults, at));
  };
}

export function checkOf(type: BodyClass): BodyCheck | undefined {
  return CHECKS.get(type);
}
