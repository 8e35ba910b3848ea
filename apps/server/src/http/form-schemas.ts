import { orNull, type Shape } from './shapes.js';

type Json = Readonly<Record<string, unknown>>;

/** What OpenAPI 3.0 says in the same words as JSON Schema 2020-12. */
const SAME = [
  'description',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];

/** The components of the API's document that say what a form and its `$defs` say; the form as `name`. */
export function componentsOf(form: Json, name: string): Readonly<Record<string, Shape>> {
  const defs = (form['$defs'] ?? {}) as Readonly<Record<string, Json>>;
  const told = Object.entries(defs).map(([def, schema]) => [componentName(name, def), shapeOf(schema, name)]);
  return { [name]: shapeOf(form, name), ...(Object.fromEntries(told) as object) };
}

export const componentName = (form: string, def: string): string =>
  `${form}${def.charAt(0).toUpperCase()}${def.slice(1)}`;

export const inComponent = (component: string): Shape => ({ $ref: `#/components/schemas/${component}` });

function shapeOf(schema: Json, form: string): Shape {
  const within = (part: unknown) => shapeOf(part as Json, form);
  const said = Object.fromEntries(Object.entries(schema).filter(([key]) => SAME.includes(key)));
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const target = inComponent(componentName(form, $ref.slice('#/$defs/'.length)));
    return Object.keys(said).length === 0 ? target : { ...said, allOf: [target] };
  }
  const choices = choicesIn(schema);
  if (choices.includes(NOTHING)) {
    const [only = {}] = choices.filter((one) => one !== NOTHING).map(within);
    return { ...orNull(only), ...said };
  }
  if (choices.length > 0) return { ...said, oneOf: choices.map(within) };
  return { ...said, ...typeOf(schema), ...membersOf(schema, within) };
}

const NOTHING: Json = { type: 'null' };

/** Of which one holds. Conditions on single fields are left to the form itself. */
function choicesIn({ anyOf, oneOf, then, else: otherwise }: Json): readonly Json[] {
  if (then !== undefined && otherwise !== undefined) return [then as Json, otherwise as Json];
  const given = (anyOf ?? oneOf ?? []) as readonly Json[];
  return given.filter((one) => !('required' in one) || 'properties' in one).map(nothingIn);
}

const nothingIn = (one: Json): Json => (one['type'] === 'null' ? NOTHING : one);

function typeOf({ type, const: only, enum: values }: Json): Shape {
  if (only !== undefined) return { type: typeof only === 'number' ? 'integer' : 'string', enum: [only] };
  if (Array.isArray(type)) {
    const [first] = (type as readonly string[]).filter((one) => one !== 'null');
    return { type: first, nullable: true };
  }
  if (Array.isArray(values)) return { type: 'string', ...(values.includes(null) ? { nullable: true } : {}) };
  return { type };
}

function membersOf(
  { properties, required, items, additionalProperties }: Json,
  within: (part: unknown) => Shape,
): Shape {
  const named = Object.entries((properties ?? {}) as Json).map(([name, part]) => [name, within(part)] as const);
  const needed = (required ?? []) as readonly string[];
  return {
    ...(named.length > 0 ? { properties: Object.fromEntries(named) } : {}),
    ...(needed.length > 0 ? { required: needed } : {}),
    ...(items === undefined ? {} : { items: within(items) }),
    ...othersIn(additionalProperties, within),
  };
}

function othersIn(others: unknown, within: (part: unknown) => Shape): Shape {
  if (others === undefined) return {};
  return { additionalProperties: others === false ? false : within(others) };
}
