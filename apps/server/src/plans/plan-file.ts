import { textFaults, type PlanDocument } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { LIMITS } from '../http/limits.js';
import { Problem, type Fault } from '../http/problem.js';
import { schemaFaults } from '../http/schema-faults.js';
import { PlanSchema } from './plan-schema.js';

/** Plan files, held against the published schema. */
@Injectable()
export class PlanFile {
  private readonly validate: ValidateFunction<PlanDocument>;

  constructor(schema: PlanSchema) {
    this.validate = new Ajv2020({ allErrors: true, discriminator: true }).compile<PlanDocument>(schema.document);
  }

  /** The plan in the file. @throws Problem INVALID_PLAN naming every fault by its JSON pointer */
  read(file: unknown): PlanDocument {
    const errors = this.validate(file) ? unreadable(file) : schemaFaults(this.validate.errors ?? []);
    if (errors.length === 0) return file as PlanDocument;
    throw new Problem('INVALID_PLAN', { errors: errors.slice(0, LIMITS.faults) });
  }
}

/** Texts that could not even be told from others; the rest of the plan's meaning is the domain's to check. */
function unreadable(file: unknown): readonly Fault[] {
  return [...textFaults(file)].map(({ path, rule, message }) => ({ field: path, rule, message }));
}
