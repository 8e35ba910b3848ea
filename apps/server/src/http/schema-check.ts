import { schemaFaults } from '@app/wording';
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { LIMITS } from './limits.js';
import type { Fault } from './problem.js';

/** Most values of a document of which every fault is told. The largest plan that we know has a quarter of them. */
const MOST_VALUES = 10_000;

/**
 * A published JSON Schema, asked in a time that grows with the document: it is first held against the schema up to the first
 * fault, and only a document of ordinary size is looked through for the others.
 */
export class SchemaCheck<T> {
  private readonly first: ValidateFunction<T>;
  private readonly every: ValidateFunction<T>;

  constructor(schema: Readonly<Record<string, unknown>>, options: Options = {}) {
    this.first = compile<T>(schema, { ...options, allErrors: false });
    this.every = compile<T>(schema, { ...options, allErrors: true });
  }

  /** Whether the document holds. */
  holds(document: unknown): document is T {
    return this.first(document);
  }

  /** What is wrong with it, each by its JSON pointer, as much as is told. */
  faults(document: unknown): readonly Fault[] {
    if (this.first(document)) return [];
    const one = this.first.errors ?? [];
    if (!isOrdinary(document) || this.every(document)) return told(one);
    return told(this.every.errors ?? one);
  }
}

function told(errors: readonly ErrorObject[]): readonly Fault[] {
  // A condition that does not hold says nothing; what it then asks for does.
  return schemaFaults(errors.filter(({ keyword }) => keyword !== 'if').slice(0, LIMITS.faults));
}

function compile<T>(schema: Readonly<Record<string, unknown>>, options: Options): ValidateFunction<T> {
  const ajv = new Ajv2020({ discriminator: true, ...options });
  // The one that comes along compares every entry with every other.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: areUnique, errors: false });
  return ajv.compile<T>(schema);
}

function areUnique(wanted: boolean, entries: readonly unknown[]): boolean {
  return !wanted || new Set(entries.map(canonical)).size === entries.length;
}

/** The same text for equal values of JSON, whatever the order of members. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

function isOrdinary(document: unknown): boolean {
  const open: unknown[] = [document];
  for (let seen = 0; seen < MOST_VALUES; seen++) {
    if (open.length === 0) return true;
    const value = open.pop();
    if (typeof value === 'object' && value !== null) {
      const within: readonly unknown[] = Object.values(value);
      if (within.length > MOST_VALUES) return false;
      open.push(...within);
    }
  }
  return open.length === 0;
}
