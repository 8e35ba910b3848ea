import { checkPlan, textFaults, type PlanDocument } from '@app/domain';
import { planFaultWords } from '@app/wording';
import { LIMITS } from '../http/limits.js';
import { Problem, type Fault } from '../http/problem.js';
import { isOrdinary, SchemaCheck } from '../http/schema-check.js';
import { PlanMender } from './plan-mender.js';
import { PlanSchema } from './plan-schema.js';

export class PlanFile {
  private readonly schema: SchemaCheck<PlanDocument>;
  private readonly form: PlanSchema['document'];

  constructor({ document }: PlanSchema) {
    this.schema = new SchemaCheck(document);
    this.form = document;
  }

  /**
   * A file of the right form may still mean nothing: its import tells that, with what depends on the registered units.
   * @throws Problem INVALID_PLAN naming every fault of form and meaning by its JSON pointer, each once
   */
  read(file: unknown): PlanDocument {
    const errors = this.schema.holds(file) ? faultsOfTexts(file) : this.everyFault(file);
    if (errors.length === 0) return file as PlanDocument;
    throw new Problem('INVALID_PLAN', { errors });
  }

  /** What the rest of the file means is told too, but for what follows from a fault of form. */
  private everyFault(file: unknown): readonly Fault[] {
    const errors = this.schema.faults(file);
    if (!isOrdinary(file) || typeof file !== 'object' || file === null) return errors;
    const mender = new PlanMender(this.form);
    const document = mender.mend(file) as PlanDocument;
    const wrong = [...errors.map(({ field }) => field), ...mender.replaced].filter((place) => place !== '');
    const meant = meaningOf(document).filter(({ field }) => !wrong.some((place) => touch(place, field)));
    return onceEach([...errors, ...meant]).slice(0, LIMITS.faults);
  }
}

/** A text that cannot be kept must not become a command; all else is then told with it. */
function faultsOfTexts(file: PlanDocument): readonly Fault[] {
  const hasSome = textFaults(file).next().done !== true;
  return hasSome ? meaningOf(file).slice(0, LIMITS.faults) : [];
}

function meaningOf(document: PlanDocument): readonly Fault[] {
  return checkPlan(document).map((one) => ({ field: one.path, rule: one.rule, message: planFaultWords(one) }));
}

/** Whether one place is the other, or within it. */
function touch(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

function onceEach(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((one) => [`${one.field} ${one.rule}`, one])).values()];
}
