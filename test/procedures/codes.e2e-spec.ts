import type { PageSeen } from '../support/answers.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf, type ApiProblem } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(300_000);

const ROOM = 'gia-sang.phong-vhxh';
const PLACE = { unit: ROOM, item: 'I.1' };
const UNSEEN = '\u200b';
const content = completeContent('Hoà giải');
const NAME = 'Hoà giải ở cơ sở';

interface Line {
  readonly code: string;
  readonly id: string | null;
  readonly result: string;
  readonly faults: readonly { readonly rule: string; readonly message: string }[];
}

describe('codes as provinces write them', () => {
  let program: Program;
  let administrator: Session;
  let officer: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    officer = await cast.as('officer', ROOM);
  });
  afterAll(() => program.stop());

  const load = async (...codes: readonly string[]) => {
    const file = codes.map((code) => ({ ma_thu_tuc: code, ten_thu_tuc: 'Hoà giải ở cơ sở', linh_vuc: 'Tư pháp' }));
    return (await administrator.post<{ readonly lines: readonly Line[] }>('/procedures/imports', file)).lines;
  };
  const found = async (list: string, question: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams(question).toString();
    return (await officer.get<PageSeen<{ readonly code?: string }>>(`/${list}?${asked}`)).items.length;
  };
  const drafted = (code: string) =>
    draft(officer, 'gia-sang-2026', { ...PLACE, content: { ...content, procedures: [{ name: NAME, code }] } });

  it('are registered by their key, and kept as they are seen', async () => {
    const codes = ['1.012753.H19', '2.000815.00 0.00.00.H61', `1.012${UNSEEN}754.h19.`, '1.001612.000.00.00.H48'];
    const lines = await load(...codes);
    expect(lines.map(({ result, id, code }) => [result, id?.split(':')[0], code])).toEqual([
      ['new', '1.012753', '1.012753.H19'],
      ['new', '2.000815', '2.000815.00 0.00.00.H61'],
      ['new', '1.012754', '1.012754.h19.'],
      ['new', '1.001612', '1.001612.000.00.00.H48'],
    ]);
    for (const name of ['1.012753', '1.012753.H48', '1.012753.000.00.00.h19']) {
      expect(await officer.get(`/procedures/${name}`)).toMatchObject({ key: '1.012753', code: '1.012753.H19' });
    }
  });

  it('of one key are one procedure in a file', async () => {
    const lines = await load('1.012760.H19', '1.012760.H21');
    expect(lines.map(({ result, faults }) => [result, ...faults.map(({ rule }) => rule)])).toEqual([
      ['new'],
      ['wrong', 'repeated'],
    ]);
  });

  it('are found by any tail, and words by either place of a tone', async () => {
    for (const code of ['1.012753', '1.012753.H55', `1.012753.h19${UNSEEN}`]) {
      expect([code, await found('procedures', { code })]).toEqual([code, 1]);
    }
    expect(await found('procedures', { q: '1.012753.000.00.00.H48' })).toBe(1);
    for (const q of ['Hòa giải', 'hoà giải', 'HÒA', 'hoa giai']) expect(await found('procedures', { q })).toBe(5);
    expect(await found('procedures', { field: 'TƯ PHÁP' })).toBe(5);
  });

  it('are as free in proposals as in the registry, and no freer', async () => {
    await drafted(`1.012753.H19${UNSEEN}`);
    const [line] = await load('1.2.3');
    const refused = await drafted('1.2.3').catch((error: unknown) => (error as ApiProblem).body);
    expect(refused).toMatchObject({ code: 'BAD_CODE', errors: [{ field: 'procedures[0].code' }] });
    expect(JSON.stringify(refused)).toContain(line?.faults[0]?.message);
    expect(await refusalOf(drafted('1.001193, 1.001194'))).toBe('422 BAD_CODE');
    for (const procedureCode of ['1.012753', '1.012753.H48', '1.012753.h19']) {
      expect(await found('proposals', { procedureCode })).toBe(1);
    }
    for (const q of ['hòa giải', 'Hoà', '1.012753.H48']) expect(await found('proposals', { q })).toBe(1);
  });

  it('and texts of fonts of before Unicode, encoded twice, or with letters lost are told as such', async () => {
    const garbled = { 'Hé tÞch': 'legacyFont', 'Cáº¥p giáº¥y': 'encodedTwice', 'Thu? t?c ??ng k?': 'lostLetters' };
    for (const [title, rule] of Object.entries(garbled)) {
      const refused = await faultsOf(draft(officer, 'gia-sang-2026', { ...PLACE, content: { ...content, title } }));
      expect(refused).toEqual([`title: ${rule}`]);
      const file = [{ ma_thu_tuc: '1.012799', ten_thu_tuc: title }];
      const { lines } = await administrator.post<{ readonly lines: readonly Line[] }>('/procedures/imports', file);
      expect(lines.map(({ result, faults }) => [result, ...faults.map((fault) => fault.rule)])).toEqual([
        ['wrong', 'garbled'],
      ]);
    }
  });
});
