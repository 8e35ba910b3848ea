import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { faultsOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(120_000);

interface Listed {
  readonly items: readonly unknown[];
  readonly total: number | null;
  readonly atLeast: boolean | null;
}

const UNIT = 'gia-sang.phong-kthtdt';

describe('a list', () => {
  let program: Program;
  let reader: Session;
  let administrator: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    const officer = await cast.as('officer', UNIT);
    reader = await cast.as('auditor', 'thai-nguyen.ubnd');
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    for (const title of ['Một', 'Hai', 'Ba']) {
      await draft(officer, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content: completeContent(title) });
    }
  });
  afterAll(() => program.stop());

  it.each(['proposals', 'dossiers', 'procedures', 'units', 'plans', 'people'])(
    'of %s says how long it is when it is asked to, whatever the page',
    async (list) => {
      const asker = list === 'people' ? administrator : reader;
      const read = async (query: string) => (await asker.read<Listed>(`/${list}?${query}`)).body;
      const { items, total, atLeast } = await read('limit=100');
      expect([total, atLeast]).toEqual([null, null]);
      expect(await read('limit=1&total=true')).toMatchObject({ total: items.length, atLeast: false });
      expect(await faultsOf(asker.get(`/${list}?total=1`))).toEqual(['total: oneOf']);
    },
  );

  it('of dossiers is sorted as it is asked', async () => {
    for (const sort of ['newest', 'waiting', 'number']) await reader.get(`/dossiers?sort=${sort}`);
    expect(await faultsOf(reader.get('/dossiers?sort=saving-scm'))).toEqual(['sort: oneOf']);
  });

  it('counts what the filters leave', async () => {
    const count = async (list: string, asker = reader) => {
      const { body } = await asker.read<Listed>(`/${list}&total=true`);
      return [body.total, body.items.length];
    };
    expect(await count('proposals?q=hai')).toEqual([1, 1]);
    expect(await count('units?q=ph%C3%B2ng+kinh&area=19/19.gia-sang')).toEqual([1, 1]);
    expect(await count('units?q=phong+kinh&area=19/19.gia-sang&role=head')).toEqual([1, 1]);
    expect(await count('units?q=phong+kinh&role=leader')).toEqual([0, 0]);
    expect(await count(`people?unit=${UNIT}&q=chuyen+vien`, administrator)).toEqual([1, 1]);
    expect(await count(`people?unit=${UNIT}&q=chuyèn`, administrator)).toEqual([0, 0]);
    expect(await faultsOf(administrator.get('/people?unit=khong-co&area=20'))).toEqual([
      'area: unknownId',
      'unit: unknownId',
    ]);
  });
});
