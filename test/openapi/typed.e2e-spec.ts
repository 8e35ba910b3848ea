import { operationsOf, readApiDocument, type ApiDocument } from '../attack/api-document.js';
import { startProgram, type Program } from '../support/program.js';
import { loosePlaces } from './loose-places.js';

jest.setTimeout(300_000);

const ANY_JSON = 'a field of any form may differ between editions';

/** What may stay open, and why. */
const OPEN: Readonly<Record<string, string>> = {
  'components/schemas/ProblemBody/properties/details/additionalProperties': 'each code tells facts of its own',
  'paths/~1api~1v1~1plans~1schema/get/responses/200/content/application~1json/schema/additionalProperties':
    'a JSON Schema',
  ...Object.fromEntries(
    ['old', 'new'].flatMap((side) =>
      ['3/additionalProperties', '4/items'].map((part) => [
        `components/schemas/EditionChangeBody/properties/${side}/oneOf/${part}`,
        ANY_JSON,
      ]),
    ),
  ),
};

describe("the API's document", () => {
  let program: Program;
  let document: ApiDocument;

  beforeAll(async () => {
    program = await startProgram();
    document = await readApiDocument(program.url);
  });
  afterAll(() => program.stop());

  it('says of every value what it is', () => {
    expect([...loosePlaces(document)].sort()).toEqual(Object.keys(OPEN).sort());
  });

  it('has every form that it names', () => {
    const named = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    const { schemas = {} } = (document as { readonly components?: { readonly schemas?: object } }).components ?? {};
    expect([...named].map(([, name = '']) => name).filter((name) => !(name in schemas))).toEqual([]);
  });

  it('says of no part of an address that it may be null', () => {
    const parameters = operationsOf(document).flatMap(({ parameters: own, path }) =>
      own.map(({ name, schema }) => ({ at: `${path} ${name}`, nullable: schema?.nullable ?? false })),
    );
    expect(parameters.filter(({ nullable }) => nullable)).toEqual([]);
  });
});
