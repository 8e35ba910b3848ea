interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema?: { readonly enum?: readonly string[] };
}

type Operations = Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>;

/** A route that reads, under /api/v1: its path with the names of its parameters, and its filters without a list of values. */
export interface QueriedRoute {
  readonly path: string;
  readonly filters: readonly string[];
}

/** Every route of a running service that reads, as its OpenAPI document has it. */
export async function queriesOf(url: string): Promise<readonly QueriedRoute[]> {
  const document = (await (await fetch(`${url}/api/docs-json`)).json()) as {
    readonly paths: Readonly<Record<string, Operations>>;
  };
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    if (!path.startsWith('/api/v1/') || !get) return [];
    const queried = (get.parameters ?? []).filter((one) => one.in === 'query' && one.schema?.enum === undefined);
    return [{ path: path.slice(7), filters: queried.map(({ name }) => name) }];
  });
}

/** What a question must say, by its path. */
const REQUIRED: readonly (readonly [path: RegExp, query: string])[] = [
  [/^\/changes/, 'from=2026-01-01'],
  [/^\/changes\/savings/, 'inSum=cost:SCM_TT02'],
  [/^\/plans\/[^/]+\/targets\/[^/]+\/procedures/, 'part=registered'],
];

/** An address with its query, and what the question must say. */
export function asking(path: string, query = ''): string {
  const required = REQUIRED.flatMap(([of, text]) => (of.test(path) ? [text] : []));
  const parts = [...required, query].filter((part) => part !== '');
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
