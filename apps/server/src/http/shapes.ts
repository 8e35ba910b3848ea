/** A schema of the API's document (OpenAPI 3.0). */
export type Shape = Readonly<Record<string, unknown>>;

export const TEXT: Shape = { type: 'string' };
export const WHOLE: Shape = { type: 'integer' };
export const FLAG: Shape = { type: 'boolean' };
export const MAYBE_TEXT: Shape = { ...TEXT, nullable: true };

export const among = (values: readonly string[]): Shape => ({ type: 'string', enum: [...values] });
export const several = (items: Shape): Shape => ({ type: 'array', items });
export const byCode = (values: Shape): Shape => ({ type: 'object', additionalProperties: values });
export const either = (...oneOf: readonly Shape[]): Shape => ({ oneOf });

export function orNull(shape: Shape): Shape {
  return '$ref' in shape ? { allOf: [shape], nullable: true } : { ...shape, nullable: true };
}

/** `may`: those that may be absent. */
export function parts<Name extends string>(
  fields: Readonly<Record<Name, Shape>>,
  may: readonly NoInfer<Name>[] = [],
): Shape {
  const absent: readonly string[] = may;
  const required = Object.keys(fields).filter((name) => !absent.includes(name));
  return { type: 'object', properties: fields, ...(required.length > 0 ? { required } : {}) };
}

/** Each may be absent. */
export function anyParts<Name extends string>(fields: Readonly<Record<Name, Shape>>): Shape {
  return { type: 'object', properties: fields };
}

export const PLAN_CALLED = parts<'id' | 'title'>({ id: TEXT, title: TEXT });
export const PATH_CALLED = parts<'id' | 'version' | 'name'>({ id: TEXT, version: WHOLE, name: TEXT });
export const STAGE_CALLED = parts<'id' | 'name'>({ id: TEXT, name: TEXT });
export const PAPER_CALLED = parts<'number' | 'date'>({ number: TEXT, date: TEXT });

/** A code and its words. */
export const CODED = parts<'code' | 'message'>({ code: TEXT, message: TEXT });

/** Any JSON, where a value may be of every field. */
export const ANYTHING: Shape = {
  nullable: true,
  oneOf: [
    TEXT,
    { type: 'number' },
    FLAG,
    { type: 'object', additionalProperties: true },
    { type: 'array', items: { nullable: true } },
  ],
};
