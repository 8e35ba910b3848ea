import { schemaWords } from './schema-words.js';

/** What a validator of JSON Schema found wrong, in the form of Ajv. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** `field`: JSON pointer to what is wrong, or to what is missing. `rule`: the keyword of the schema. */
export interface SchemaFault {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** What a JSON Schema found wrong, told to people. `tags`: the values that a member may have which tells forms apart. */
export function schemaFaults(
  errors: readonly SchemaError[],
  tags: Readonly<Record<string, readonly string[]>> = {},
): readonly SchemaFault[] {
  return errors.map((error) => {
    const { instancePath, keyword, params } = error;
    const member = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
    const field = typeof member === 'string' ? `${instancePath}/${escaped(member)}` : instancePath;
    const known = { ...params, allowedValues: params['allowedValues'] ?? tags[String(params['tag'])] };
    return { field, rule: keyword, message: schemaWords(keyword, { ...known, missing: missingOf(error, errors) }) };
  });
}

/** The members of which one is needed, where each form that was tried lacks nothing but one. */
function missingOf({ keyword, instancePath, schemaPath }: SchemaError, errors: readonly SchemaError[]) {
  if (keyword !== 'anyOf') return undefined;
  const forms = errors.filter(
    (one) => one.schemaPath.startsWith(`${schemaPath}/`) && `${one.instancePath}/`.startsWith(`${instancePath}/`),
  );
  const lack = forms.every((one) => one.keyword === 'required' && one.instancePath === instancePath);
  return forms.length > 0 && lack ? forms.map(({ params }) => params['missingProperty']) : undefined;
}

function escaped(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
