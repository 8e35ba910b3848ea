/** What the attack reads of the OpenAPI document: nothing is known of a route but what stands there. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly example?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly nullable?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface OperationObject {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly security?: readonly unknown[];
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One route with what it takes. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** By media type; empty where the route takes no body. */
  readonly bodies: ReadonlyMap<string, Schema>;
  readonly signedIn: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

export async function readApiDocument(url: string): Promise<ApiDocument> {
  return (await (await fetch(`${url}/api/docs-json`)).json()) as ApiDocument;
}

/** Every operation whose answer ends (test/live follows streams), in the order of the document. */
export function operationsOf(document: ApiDocument): readonly Operation[] {
  const ending = Object.entries(document.paths).filter(([path]) => !path.endsWith('/stream'));
  return ending.flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        bodies: new Map(
          Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema ?? {}]),
        ),
        signedIn: (operation.security ?? []).length > 0,
      })),
  );
}

/** A schema with its reference followed; `allOf` of one, as NestJS writes a nullable reference. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolved(document, document.components.schemas[name] ?? {});
  const [only] = schema.allOf ?? [];
  return only ? { ...resolved(document, only), ...(schema.nullable === true ? { nullable: true } : {}) } : schema;
}

/** Every code that the document lets a problem carry. */
export function problemCodes(document: ApiDocument): ReadonlySet<string> {
  return new Set(document.components.schemas['ProblemBody']?.properties?.['code']?.enum ?? []);
}
