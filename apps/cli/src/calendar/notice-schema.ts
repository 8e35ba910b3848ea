const TEXT = { type: 'string', minLength: 1, maxLength: 500 } as const;
const DAY = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } as const;

const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const DAYS = { type: 'array', maxItems: 400, items: object(['date', 'name'], { date: DAY, name: TEXT }) };
const VALUE = { anyOf: [TEXT, object(['low', 'central', 'high'], { low: TEXT, central: TEXT, high: TEXT })] };
const PARAMETER = object(['kind', 'value', 'validFrom', 'basis', 'source'], {
  kind: TEXT,
  value: VALUE,
  validFrom: DAY,
  validTo: DAY,
  basis: TEXT,
  source: TEXT,
});

/** Of the file of a yearly notice. */
export const noticeSchema = object(['version', 'source', 'to', 'daysOff', 'swappedWorkingDays'], {
  version: TEXT,
  source: TEXT,
  to: DAY,
  daysOff: DAYS,
  swappedWorkingDays: DAYS,
  undecided: DAYS,
  parameters: { type: 'object', maxProperties: 100, additionalProperties: PARAMETER },
});
