import { schemaFaults } from '@app/wording';
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { LIMITS } from './limits.js';
import type { Fault } from './problem.js';

/** Values of a document up to which every fault is reported. The largest plan that we know has a quarter of them. */
const MOST_VALUES = 10_000;

/** Linear: up to the first fault; only a document of ordinary size is then searched for others. */
export class SchemaCheck<T> {
  private readonly first: ValidateFunction<T>;
  /** Compiled for the first wrong document: that takes as long as all else that a thread does for a plan. */
  private compiled: ValidateFunction<T> | null = null;

  constructor(
    private readonly schema: Readonly<Record<string, unknown>>,
    private readonly options: Options = {},
  ) {
    this.first = compile<T>(schema, { ...options, allErrors: false });
  }

  holds(document: unknown): document is T {
    return this.first(document);
  }

  /** By JSON pointer, up to the most reported. */
  faults(document: unknown): readonly Fault[] {
    if (this.first(document)) return [];
    const one = this.first.errors ?? [];
    if (!isOrdinary(document)) return told(one);
    const every = this.every();
    return every(document) ? told(one) : told(every.errors ?? one);
  }

  private every(): ValidateFunction<T> {
    this.compiled ??= compile<T>(this.schema, { ...this.options, allErrors: true });
    return this.compiled;
  }
}

function told(errors: readonly ErrorObject[]): readonly Fault[] {
  // A condition that does not hold reports nothing; its consequences do.
  return schemaFaults(errors.filter(({ keyword }) => keyword !== 'if').slice(0, LIMITS.faults));
}

function compile<T>(schema: Readonly<Record<string, unknown>>, options: Options): ValidateFunction<T> {
  const ajv = new Ajv2020({ discriminator: true, ...options });
  // Ajv's own compares every entry with every other.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: areUnique, errors: false });
  return ajv.compile<T>(schema);
}

function areUnique(wanted: boolean, entries: readonly unknown[]): boolean {
  return !wanted || new Set(entries.map(canonical)).size === entries.length;
}

/** Equal for equal JSON values, in any order of members. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** Small enough that every fault is looked for. */
export function isOrdinary(document: unknown): boolean {
  const open: unknown[] = [document];
  for (let count = 0; count < MOST_VALUES; count++) {
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
