import { readPlanNumber, type PlanNumber, type Series } from '@app/domain';
import type { BodyClass } from './declared-fields.js';
import { FaultList } from './fault-list.js';
import { isRecord, readFields } from './read-fields.js';

/** A number in a body or query, and how to put the id of what bears it in its place. */
export interface NumberIn {
  readonly named: PlanNumber;
  readonly replace: (id: string) => void;
}

/** Numbers in the fields that name a proposal or a dossier. */
class NumbersFound extends FaultList {
  readonly numbers: NumberIn[] = [];

  constructor(private readonly given: object) {
    super();
  }

  override takesNumber(field: string, text: string, series: Series): boolean {
    const named = readPlanNumber(text);
    if (named?.series !== series) return false;
    this.numbers.push({ named, replace: (id) => put(this.given, field, id) });
    return true;
  }
}

export function numbersIn(type: BodyClass, given: unknown): readonly NumberIn[] {
  if (!isRecord(given) || !mentionsOne(given)) return [];
  const found = new NumbersFound(given);
  readFields(type, given, '', found);
  return found.numbers;
}

/** `field`: the path of a value that was found there: `outcomes[2].proposal`. */
function put(given: object, field: string, id: string): void {
  const steps = field.match(/[^.[\]]+/g) ?? [];
  const holder = steps.slice(0, -1).reduce((within, step) => Reflect.get(within, step) as object, given);
  Reflect.set(holder, steps.at(-1) ?? '', id);
}

/** Sees at little cost that most bodies name no number. */
function mentionsOne(value: unknown): boolean {
  if (typeof value === 'string') return /\/(PA|HS)-/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(mentionsOne);
}
