import { dotted, isCivilDate, type MeasurementInputs } from '@app/domain';
import { FIELD_WORDS } from '@app/wording';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '../http/limits.js';
import { Problem, type Fault } from '../http/problem.js';
import { SchemaCheck } from '../http/schema-check.js';
import { textFaultsTold } from '../http/text-faults.js';
import { CostSheetSchema } from './cost-sheet-schema.js';

type Sent = Pick<MeasurementInputs, 'procedure'> & Partial<MeasurementInputs>;

interface Form {
  readonly measurements: readonly Sent[];
  readonly occurredOn?: string | null;
}

/** Each procedure as a line of a cost sheet, every decimal as a text. */
@Injectable()
export class MeasurementForm {
  readonly schema: Readonly<Record<string, unknown>>;
  private readonly check: SchemaCheck<Form>;

  constructor({ document }: CostSheetSchema) {
    this.schema = formOf(document);
    this.check = new SchemaCheck(this.schema, { allowUnionTypes: true });
  }

  /** @throws Problem VALIDATION_FAILED naming every fault by its place */
  read(body: unknown): readonly MeasurementInputs[] {
    const faults = this.check.holds(body) ? meaningless(body) : this.check.faults(body);
    if (faults.length === 0) return (body as Form).measurements.map(inputsOf);
    const errors = faults.map((fault) => ({ ...fault, field: dotted(fault.field.split('/').slice(1)) }));
    throw new Problem('VALIDATION_FAILED', { errors: errors.slice(0, LIMITS.faults) });
  }
}

function meaningless(form: Form): readonly Fault[] {
  const { occurredOn } = form;
  const day = occurredOn === undefined || occurredOn === null || isCivilDate(occurredOn);
  const faults = textFaultsTold(form);
  return day ? faults : [...faults, { field: '/occurredOn', rule: 'date', message: FIELD_WORDS.dayOfForm }];
}

function inputsOf({ procedure, abolition, time, costs, stated }: Sent): MeasurementInputs {
  return { procedure, abolition: abolition ?? false, time: time ?? null, costs: costs ?? [], stated: stated ?? null };
}

function formOf({ $schema, $defs }: CostSheetSchema['document']) {
  const { line = {}, decimal = {} } = $defs;
  const { time, stated } = (line['properties'] ?? {}) as Readonly<Record<string, unknown>>;
  const measurement = {
    type: 'object',
    required: ['procedure'],
    properties: {
      procedure: { type: 'string', maxLength: 20, description: 'Mã thủ tục trong phương án (p1 …), hoặc "group".' },
      abolition: { type: 'boolean', description: 'true khi thủ tục được bãi bỏ.' },
      time,
      costs: {
        type: 'array',
        maxItems: 2,
        items: { $ref: '#/$defs/cost' },
        description: 'Mỗi phương pháp một phép tính; không cộng chung các phương pháp.',
      },
      stated,
    },
    additionalProperties: false,
  };
  return {
    ...($schema === undefined ? {} : { $schema }),
    type: 'object',
    required: ['measurements'],
    properties: {
      measurements: { type: 'array', maxItems: LIMITS.procedures, items: measurement },
      occurredOn: {
        type: ['string', 'null'],
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        maxLength: 10,
        description: 'Ngày trên văn bản.',
      },
    },
    additionalProperties: false,
    $defs: { ...$defs, decimal: textual(decimal) },
  };
}

/** A JSON number would pass through a float. */
function textual({ minimum: _, maximum: __, ...decimal }: Readonly<Record<string, unknown>>) {
  return { ...decimal, type: 'string' };
}
