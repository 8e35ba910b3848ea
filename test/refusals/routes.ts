interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A route of the API under /api/v1: its path with the names of its parameters, and a body made of the document's examples. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
}

/** Every code that the API's document knows, in order. */
export async function codesOf(url: string): Promise<readonly string[]> {
  const { components } = (await (await fetch(`${url}/api/docs-json`)).json()) as ApiDocument;
  return [...(components.schemas['ProblemBody']?.properties?.['code']?.enum ?? [])].sort();
}

/** Every route of a running service that takes a signed-in person, as its OpenAPI document has it. */
export async function routesOf(url: string): Promise<readonly Route[]> {
  const document = (await (await fetch(`${url}/api/docs-json`)).json()) as ApiDocument;
  return Object.entries(document.paths).flatMap(([path, operations]) => {
    if (!path.startsWith('/api/v1/') || path.startsWith('/api/v1/sessions')) return [];
    return Object.entries(operations).map(([method, { requestBody }]) => {
      const schema = requestBody?.content?.['application/json']?.schema ?? {};
      const body = exampleOf(schema, document) as object | undefined;
      return { method: method.toUpperCase() as Route['method'], path: path.slice(7), body: body ?? {} };
    });
  });
}

function exampleOf(schema: Schema, document: ApiDocument): unknown {
  if (schema.example !== undefined) return schema.example;
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (ref !== undefined) return exampleOf(schemaAt(ref, document), document);
  if (schema.items) return [exampleOf(schema.items, document)];
  const { properties } = schema;
  if (!properties) return undefined;
  const fields = Object.entries(properties).map(([name, property]) => [name, exampleOf(property, document)]);
  return Object.fromEntries(fields) as object;
}

function schemaAt(ref: string, { components }: ApiDocument): Schema {
  return components.schemas[ref.split('/').at(-1) ?? ''] ?? {};
}
