import { costSheetsFolder } from '@app/installation';
import { LIMITS } from '../http/limits.js';
import { CostSheetSchema } from './cost-sheet-schema.js';

type Json = Readonly<Record<string, unknown>>;

/** JSON Schema of what is measured of one procedure, with the `$defs` of the cost sheet; every decimal is a text. */
export function measurementForm(): Json & { readonly $defs: Readonly<Record<string, Json>> } {
  const { $defs } = CostSheetSchema.in(costSheetsFolder).document;
  const { line = {}, decimal = {} } = $defs;
  const { time, stated } = (line['properties'] ?? {}) as Readonly<Record<string, Json>>;
  return {
    type: 'object',
    required: ['procedure'],
    properties: {
      procedure: { type: 'string', maxLength: 20 },
      abolition: { type: ['boolean', 'null'] },
      time: orNull(time),
      costs: { type: ['array', 'null'], maxItems: 2, items: { $ref: '#/$defs/cost' } },
      stated: orNull(stated),
    },
    additionalProperties: false,
    $defs: { ...$defs, decimal: textual(decimal) },
  };
}

/** Of several procedures. */
export function measurementsForm(): Json {
  const { $schema } = CostSheetSchema.in(costSheetsFolder).document;
  const { $defs, ...items } = measurementForm();
  return { ...($schema === undefined ? {} : { $schema }), type: 'array', maxItems: LIMITS.procedures, items, $defs };
}

const orNull = (form: Json | undefined): Json => ({ ...form, type: ['object', 'null'] });

/** A JSON number would pass through a float. */
function textual({ minimum: _, maximum: __, ...decimal }: Json): Json {
  return { ...decimal, type: 'string' };
}
