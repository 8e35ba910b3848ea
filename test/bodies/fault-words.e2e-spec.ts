import { Cast } from '../support/cast.js';
import { ApiProblem, type ProblemBody } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { bodyRoutesOf, ofWrongForms, ofWrongTypes, type BodyRoute } from './sent-bodies.js';

jest.setTimeout(300_000);

const NOBODY = '00000000-1111-5222-8333-444444444444';
/** Files have schemas of their own, which the API's document does not repeat. */
const FILES = ['/plans', '/proposals/{id}/measurements', '/procedures/imports'];

let program: Program;
let people: readonly Session[];
let routes: readonly BodyRoute[];

beforeAll(async () => {
  program = await startProgram();
  const cast = new Cast(new Service(program.url, () => program.output()));
  people = await Promise.all([
    cast.as('officer', 'gia-sang.phong-kthtdt'),
    cast.as('head', 'gia-sang.phong-kthtdt'),
    cast.as('reviewer', 'gia-sang.ttpvhcc'),
    cast.as('leader', 'gia-sang.ubnd'),
    cast.as('examiner', 'thai-nguyen.vp-ubnd'),
    cast.as('approver', 'thai-nguyen.ubnd'),
    cast.as('administrator', 'thai-nguyen.ubnd'),
  ]);
  routes = (await bodyRoutesOf(program.url)).filter(({ path }) => !path.startsWith('/sessions'));
});
afterAll(() => program.stop());

/** What whoever may act at all is told of the body. */
async function refused({ method, path }: BodyRoute, body: object): Promise<ProblemBody | null> {
  const address = path.replaceAll(/\{\w+\}/g, path.startsWith('/plans/') ? 'gia-sang-2026' : NOBODY);
  for (const person of people) {
    try {
      await person.write(method, address, body, { ifMatch: '"0"' });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code !== 'FORBIDDEN' && error.code !== 'NOT_FOUND') return error.body;
    }
  }
  return null;
}

/** Words for people, in which a value to send stands beside its meaning. */
function strange(text: string): boolean {
  const codes = text.replaceAll(/“[^”]*”/g, '').match(/[A-Za-z][\w:]*(?:[-_][A-Za-z]+)+(?! \()\b(?! \()/g) ?? [];
  return !/[à-ỹ]/i.test(text) || /[\^\\]|\bstring\b|\bobject\b|\bboolean\b|\[object/.test(text) || codes.length > 0;
}

const spoken = ({ title, detail, errors = [] }: ProblemBody) => [
  title,
  detail,
  ...errors.map(({ message }) => message),
];

describe('a body that is wrong in several ways', () => {
  it('of wrong types is told every field at once, on every route', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      if (FILES.includes(route.path)) continue;
      const told = await refused(route, ofWrongTypes(route));
      const named = new Set((told?.errors ?? []).map(({ field }) => field));
      const missed = [...Object.keys(route.fields), 'la'].filter((field) => !named.has(field));
      if (missed.length > 0)
        wrong.push(`${route.method} ${route.path}: ${String(told?.code)} without ${missed.join()}`);
    }
    expect(routes.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['empty', () => ({})],
    ['of wrong types', ofWrongTypes],
    ['of wrong forms', ofWrongForms],
  ])('%s is refused in words for people, on every route', async (_, body) => {
    const told: string[] = [];
    for (const route of routes) {
      const problem = await refused(route, body(route));
      told.push(...(problem ? spoken(problem) : []).filter(strange).map((text) => `${route.path}: ${text}`));
    }
    expect(told).toEqual([]);
  });

  it.each([
    ['Phải là một trong: cut-time, cut-fees.', true],
    ['Phải là một trong: cut-time (Cắt giảm thời hạn); time:NO_LIMIT (thời gian).', false],
    ['Cần: string.', true],
    ['Không đúng dạng ^[a-z]+$.', true],
  ])('is not refused in words such as these: %s', (text, expected) => expect(strange(text)).toBe(expected));

  it('of a text that breaks two rules is told both', async () => {
    const [officer] = people;
    const long = { title: `${'dài '.repeat(200)}\u200b`, procedures: [], measures: [], unit: 'x' };
    const sent = officer!.post('/plans/gia-sang-2026/proposals', long).catch((error: unknown) => error);
    const { errors = [] } = ((await sent) as ApiProblem).body;
    expect(errors.map(({ field, rule }) => `${field}: ${rule}`)).toEqual(['title: maxLength', 'title: hidden']);
  });
});
