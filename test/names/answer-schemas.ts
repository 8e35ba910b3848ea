import type { ApiDocument, Schema } from '../attack/api-document.js';

interface Answering {
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

/** Every schema of which a successful answer consists, by name. */
export function answersIn(document: ApiDocument): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined && found.has(name)) return;
    if (name !== undefined) found.add(name);
    const named = name === undefined ? [] : [document.components.schemas[name] ?? {}];
    const { allOf = [], items, properties = {} } = schema;
    [...named, ...allOf, ...(items ? [items] : []), ...Object.values(properties)].forEach(visit);
  };
  const operations = Object.values(document.paths).flatMap((one) => Object.values(one)) as readonly Answering[];
  for (const { responses = {} } of operations) {
    const told = Object.entries(responses).flatMap(([status, { content }]) =>
      status.startsWith('2') ? [content] : [],
    );
    for (const { schema } of told.flatMap((content = {}) => Object.values(content))) visit(schema ?? {});
  }
  return found;
}
