import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';
import { Service } from '../support/service.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly 'x-acts'?: readonly string[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

jest.setTimeout(120_000);

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

it('tells with every act where it stands in the log, so that who did it can read it at once', async () => {
  const document = (await (await fetch(`${program.url}/api/docs-json`)).json()) as ApiDocument;
  const acts = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      operation['x-acts'] ? [{ route: `${method} ${path}`, told: answersOf(operation) }] : [],
    ),
  );
  expect(acts.length).toBeGreaterThan(40);
  const silent = acts.filter(({ told }) => told.some((schema) => !hasPosition(schema, document)));
  expect(silent.map(({ route }) => route)).toEqual([]);
});

it('refuses a read after what is not in the log, on a page, too, which is not opened again', async () => {
  const username = usernameOf({ role: 'auditor', unit: 'thai-nguyen.ubnd' });
  const { token } = await new Service(program.url).signIn(username, DEMONSTRATION_PASSWORD);
  for (const [path, word] of [
    ['/api/v1/plans', 'VALIDATION_FAILED'],
    ['/phuong-an', 'Vị trí của việc vừa ghi trong địa chỉ trang không dùng được.'],
  ] as const) {
    const headers = { accept: 'text/html', cookie: `tinhgon_session=${token}`, authorization: `Bearer ${token}` };
    const answer = await fetch(`${program.url}${path}?after=9999999999999999999`, { headers });
    expect([answer.status, answer.headers.get('refresh')]).toEqual([400, null]);
    expect(await answer.text()).toContain(word);
  }
});

function answersOf({ responses }: Operation): readonly Schema[] {
  return Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => (content?.['application/json'] ? [content['application/json'].schema] : []));
}

function hasPosition({ $ref, allOf, properties }: Schema, document: ApiDocument): boolean {
  const named = $ref === undefined ? undefined : document.components.schemas[$ref.split('/').at(-1) ?? ''];
  return (
    properties?.['position'] !== undefined ||
    (named !== undefined && hasPosition(named, document)) ||
    (allOf ?? []).some((part) => hasPosition(part, document))
  );
}
