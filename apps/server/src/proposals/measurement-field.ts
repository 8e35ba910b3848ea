import { dotted, type MeasurementInputs } from '@app/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Field, type FieldReader } from '../http/declared-fields.js';
import { optional, required } from '../http/field-readers.js';
import { doc, type About } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { normalised } from '../http/normalise.js';
import { SchemaCheck } from '../http/schema-check.js';
import { textFaultsTold } from '../http/text-faults.js';
import { MEASURED } from '../http/told-forms.js';
import { measurementsForm } from './measurement-form.js';

type Sent = Pick<MeasurementInputs, 'procedure'> & { readonly [Name in keyof MeasurementInputs]?: unknown };

const EXAMPLE = [
  {
    procedure: 'p1',
    time: { before: '10 ngày làm việc', after: '07 ngày làm việc' },
    costs: [
      { method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day', dossiersPerYear: '10' },
    ],
  },
];

const checkOf = once(() => new SchemaCheck<readonly Sent[]>(measurementsForm(), { allowUnionTypes: true }));

/** Each procedure as a line of a cost sheet, every decimal as a text; an input as it is answered is one, too. */
const measured: FieldReader = (given, field, faults) => {
  const sent = normalised(given);
  const check = checkOf();
  const found = check.holds(sent) ? textFaultsTold(sent) : check.faults(sent);
  for (const fault of found) {
    faults.add(dotted([field, ...fault.field.split('/').slice(1)]), fault.rule, fault.message);
  }
  return found.length === 0 ? (sent as readonly Sent[]).map(inputsOf) : undefined;
};

const shown = (about: About) =>
  ({
    ...doc({ example: EXAMPLE, ...about }),
    type: 'array',
    items: MEASURED,
    maxItems: LIMITS.procedures,
  }) as const;

export const Measurements = (about: About) => applyDecorators(Field(required(measured)), ApiProperty(shown(about)));

/** May be null or absent. */
export const MayBeMeasurements = (about: About) =>
  applyDecorators(Field(optional(measured)), ApiProperty({ ...shown(about), nullable: true, required: false }));

/** What is not said is null or empty. */
function inputsOf({ procedure, abolition, time, costs, stated }: Sent): MeasurementInputs {
  const said = { abolition: abolition ?? false, time: time ?? null, costs: costs ?? [], stated: stated ?? null };
  // Of the form that was checked.
  return { procedure, ...said } as MeasurementInputs;
}

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    if (made.length === 0) made.push(make());
    return made[0] as Value;
  };
}
