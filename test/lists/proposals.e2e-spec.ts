import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(120_000);

const PLAN = 'gia-sang-2026';
const ROOMS = { one: 'gia-sang.phong-kthtdt', other: 'gia-sang.phong-vhxh' } as const;

describe('the list of proposals', () => {
  let program: Program;
  let officer: Session;
  let other: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', ROOMS.one);
    other = await cast.as('officer', ROOMS.other);
    const birth = { ...completeContent('Khai sinh'), procedures: [{ code: '1.001193', name: 'Đăng ký khai sinh' }] };
    await draft(officer, PLAN, { unit: ROOMS.one, item: 'I.1', content: birth });
    await draft(other, PLAN, { unit: ROOMS.other, item: 'I.1', content: completeContent('Khác') });
  });
  afterAll(() => program.stop());

  const numbers = async (query: string, asker = officer) => {
    const { body } = await asker.read<{ readonly items: readonly { readonly number: string }[] }>(
      `/proposals?${query}`,
    );
    return body.items.map(({ number }) => number);
  };

  it('takes several values with commas between, each of which must be known', async () => {
    expect(await numbers(`unit=${ROOMS.one},${ROOMS.other}&sort=number`)).toEqual(['PA-0001', 'PA-0002']);
    expect(await numbers(`unit=${ROOMS.other}&phase=drafting,awaiting-head`)).toEqual(['PA-0002']);
    expect(await faultsOf(officer.get(`/proposals?unit=${ROOMS.one},khong-co`))).toEqual(['unit: unknownId']);
    expect(await faultsOf(officer.get('/proposals?phase=drafting,nope'))).toEqual(['phase: oneOf']);
    const many = Array.from({ length: 21 }, () => 'drafting').join();
    expect(await faultsOf(officer.get(`/proposals?phase=${many}`))).toEqual(['phase: list']);
  });

  it('finds who else has the same procedure, whatever tail its code is written with', async () => {
    expect(await numbers('procedureCode=1.001193.000.00.00.H55')).toEqual(['PA-0001']);
    expect(await numbers('procedureCode=1.999999')).toEqual([]);
  });

  it('finds what the asker drafted', async () => {
    expect(await numbers('draftedBy=me')).toEqual(['PA-0001']);
    expect(await numbers('draftedBy=me', other)).toEqual(['PA-0002']);
    expect(await faultsOf(officer.get(`/proposals?draftedBy=${officer.person}`))).toEqual(['draftedBy: oneOf']);
  });

  it('takes the cursor of one order for that order alone', async () => {
    const { body } = await officer.read<{ readonly next: string }>('/proposals?sort=due&limit=1');
    expect(await numbers(`sort=due&cursor=${body.next}`)).toEqual(['PA-0002']);
    expect(await refusalOf(officer.get(`/proposals?sort=waiting&cursor=${body.next}`))).toBe('400 VALIDATION_FAILED');
  });
});
