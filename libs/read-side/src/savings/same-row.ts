import type { EntitySchema } from 'typeorm';

export function sameRow<Row extends object>(schema: EntitySchema<Row>, a: Row | undefined, b: Row): boolean {
  if (a === undefined) return false;
  return Object.keys(schema.options.columns).every((name) => isSame(Reflect.get(a, name), Reflect.get(b, name)));
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
