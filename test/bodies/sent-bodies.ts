interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A route under /api/v1 that takes a body of JSON: its path, and the fields that the API's document declares. */
export interface BodyRoute {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** Every route of a running service that takes a body, with the type of each field (none: an object of its own). */
export async function bodyRoutesOf(url: string): Promise<readonly BodyRoute[]> {
  const document = (await (await fetch(`${url}/api/docs-json`)).json()) as ApiDocument;
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content?.['application/json']?.schema;
      if (!path.startsWith('/api/v1/') || !schema) return [];
      const { properties = {} } = resolved(schema, document);
      const fields = Object.entries(properties).map(([name, property]) => [name, typeOf(property, document)]);
      const known = Object.fromEntries(fields) as BodyRoute['fields'];
      return [{ method: method.toUpperCase() as BodyRoute['method'], path: path.slice(7), fields: known }];
    }),
  );
}

/** Of a choice of forms, the first. */
function typeOf(property: Schema, document: ApiDocument): string | undefined {
  const { type, oneOf } = resolved(property, document);
  return type ?? oneOf?.[0]?.type;
}

function resolved(schema: Schema, { components }: ApiDocument): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref === undefined ? schema : (components.schemas[ref.split('/').at(-1) ?? ''] ?? {});
}

/** Every field of a type that it does not take, and one that nobody declared. */
export function ofWrongTypes({ fields }: BodyRoute): object {
  const wrong = Object.entries(fields).map(([name, type]) => [name, type === 'string' ? 7 : 'chữ']);
  return { ...(Object.fromEntries(wrong) as object), la: [] };
}

/** Texts far too long and of no form, numbers beyond every bound, and the rest empty. */
export function ofWrongForms({ fields }: BodyRoute): object {
  const value = (type: string | undefined) =>
    type === 'string' ? '#\u200b'.repeat(6_000) : type === 'array' ? [7] : {};
  const wrong = Object.entries(fields).map(([name, type]) => [name, type === 'integer' ? -1 : value(type)]);
  return Object.fromEntries(wrong) as object;
}
