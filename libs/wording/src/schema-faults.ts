import { schemaWords } from './schema-words.js';

/** In the form of Ajv. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** `field`: JSON pointer to what is wrong or missing. `rule`: the schema's keyword. */
export interface SchemaFault {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** `tags`: values of a member that selects a form. */
export function schemaFaults(
  errors: readonly SchemaError[],
  tags: Readonly<Record<string, readonly string[]>> = {},
): readonly SchemaFault[] {
  const deeper = withoutNullForms(errors);
  return deeper.map((error) => {
    const { instancePath, keyword, params } = error;
    const member = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
    const field = typeof member === 'string' ? `${instancePath}/${escaped(member)}` : instancePath;
    const known = { ...params, allowedValues: params['allowedValues'] ?? tags[String(params['tag'])] };
    return { field, rule: keyword, message: schemaWords(keyword, { ...known, missing: missingOf(error, deeper) }) };
  });
}

/** What may be null or of a form, and is neither: what is wrong with its form says it all. */
function withoutNullForms(errors: readonly SchemaError[]): readonly SchemaError[] {
  const told = new Set<SchemaError>();
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const within = errors.filter((one) => one !== choice && isAt(one, choice));
    const isNull = within.find((one) => isNullForm(one) && one.schemaPath.startsWith(`${choice.schemaPath}/`));
    if (!isNull || !within.some((one) => one.keyword !== 'type' || isBelow(one, choice))) continue;
    told.add(isNull).add(choice);
  }
  return errors.filter((one) => !told.has(one));
}

function isNullForm({ keyword, params }: SchemaError): boolean {
  return keyword === 'type' && params['type'] === 'null';
}

function isAt(one: SchemaError, { instancePath }: SchemaError): boolean {
  return `${one.instancePath}/`.startsWith(`${instancePath}/`);
}

function isBelow(one: SchemaError, { instancePath }: SchemaError): boolean {
  return one.instancePath.startsWith(`${instancePath}/`);
}

/** Members of which one is needed, if each tried form lacks only one. */
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
