import { Ajv } from 'ajv';
import type { ApiDocument } from '../attack/api-document.js';

type Json = Readonly<Record<string, unknown>>;
type Answering = Readonly<Record<string, Readonly<Record<string, { readonly responses: Json }>>>>;

/** What the API's document says of answers, where a member of which it says nothing is a fault. */
export class AnswerForms {
  private readonly ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  private readonly paths: Answering;

  constructor(document: ApiDocument) {
    this.ajv.addSchema(closed({ components: document.components }) as object, 'api');
    this.paths = document.paths as unknown as Answering;
  }

  /** Where an answer to GET, at a path under /api/v1, is not as the document has it. */
  misfits(path: string, answer: unknown): readonly string[] {
    const schema = jsonOf(this.paths[`/api/v1${path}`]?.['get']?.responses['200']);
    if (schema === undefined) return path.endsWith('.csv') ? [] : [`${path} has no answer in JSON`];
    const fits = this.ajv.compile(atHome(closed(schema)) as object);
    if (fits(answer)) return [];
    return (fits.errors ?? []).map(
      ({ instancePath, keyword, params }) => `${path} ${instancePath} ${keyword} ${JSON.stringify(params)}`,
    );
  }
}

function jsonOf(response: unknown): unknown {
  const { content } = (response ?? {}) as {
    readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
  };
  return content?.['application/json']?.schema;
}

/** As JSON Schema, every object with only its named members. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, example: _, ...rest } = schema as Json;
  const whole = 'properties' in rest && rest['type'] === 'object' ? { additionalProperties: false, ...rest } : rest;
  const told = Object.fromEntries(Object.entries(whole).map(([key, part]) => [key, closed(part)]));
  return nullable === true ? { anyOf: [told, { type: 'null' }] } : told;
}

/** With references into the document. */
function atHome(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')) as unknown;
}
