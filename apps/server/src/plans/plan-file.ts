import type { PlanDocument } from '@app/domain';
import { Problem } from '../http/problem.js';
import { SchemaCheck } from '../http/schema-check.js';
import { textFaultsTold } from '../http/text-faults.js';
import { PlanSchema } from './plan-schema.js';

export class PlanFile {
  private readonly schema: SchemaCheck<PlanDocument>;

  constructor({ document }: PlanSchema) {
    this.schema = new SchemaCheck(document);
  }

  /** @throws Problem INVALID_PLAN naming every fault by its JSON pointer */
  read(file: unknown): PlanDocument {
    const errors = this.schema.holds(file) ? textFaultsTold(file) : this.schema.faults(file);
    if (errors.length === 0) return file as PlanDocument;
    throw new Problem('INVALID_PLAN', { errors });
  }
}
