import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { answerWarnings, draft, headApprove, measure, readProposal, submit } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { openSeason, type OpenSeason } from '../plans/open-season.js';

const UNIT = 'gia-sang.phong-vhxh';
const byTime = {
  method: 'PROCESSING_TIME',
  hourlyRate: 'tnbq-2024',
  hoursPerDay: 'hours-per-day',
  dossiersPerYear: '10',
};
const steps = (hours: string) => ({
  activities: [
    { name: 'Chuẩn bị hồ sơ', hours, hourlyRate: 'tnbq-2024' },
    { name: 'Lệ phí', fees: '50000' },
  ],
  timesPerYear: '1',
  subjectsPerYear: { low: '150', central: '200', high: '300' },
});
const byActivities = { method: 'SCM_TT02', before: steps('8'), after: { activities: steps('2,5').activities } };
const figures = {
  procedure: 'p1',
  time: { before: '05 ngày làm việc', after: '03 ngày làm việc' },
  costs: [byTime, byActivities],
};

interface Cost {
  readonly method: string;
  readonly saved: string;
  readonly rate: string;
  readonly text: { readonly saved: string };
  readonly parameters: Readonly<Record<string, { readonly value: string; readonly source: string }>>;
  readonly influences: readonly { readonly field: string }[];
}

interface Measured {
  readonly revision: number;
  readonly measurements: readonly { readonly costs: readonly Cost[] }[];
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly answer: string | null }[];
}

describe('measuring a proposal over HTTP', () => {
  let season: OpenSeason;
  let [officer, head]: Session[] = [];
  const written = async (benefit: { text: string; reason: string } | null = null) => {
    const content = { ...completeContent('Rút thời hạn đăng ký hộ kinh doanh'), benefit };
    return (await draft(officer!, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content })).id;
  };
  const read = (id: string) => officer!.get<Measured>(`/proposals/${id}`);

  beforeAll(async () => {
    season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    officer = await season.cast.as('officer', UNIT);
    head = await season.cast.as('head', UNIT);
  });
  afterAll(() => season.program.stop());

  it('is needed before the head may approve, unless the benefit is put in words', async () => {
    expect(await faultsOf(headApprove(head!, await written()))).toEqual(['measurements.p1: benefit-required']);
    const inWords = await written({ text: 'Bớt một lần đi lại.', reason: 'Chưa thống kê.' });
    expect(await refusalOf(headApprove(head!, inWords))).toBe('done');
  });

  it('gives exact figures by each method, with the parameters used', async () => {
    const id = await written();
    await measure(officer!, id, [figures]);
    const [time, activities] = (await read(id)).measurements[0]!.costs;
    expect(time).toMatchObject({ method: 'PROCESSING_TIME', saved: '6400000', rate: '40%' });
    expect(time!.text.saved).toBe('6.400.000 đồng');
    expect(time!.parameters['tnbq-2024']).toMatchObject({ value: '40000', source: expect.stringContaining('2816') });
    expect(activities).toMatchObject({ method: 'SCM_TT02', saved: '44000000', rate: '59,46%' });
    expect(activities!.influences.map(({ field }) => field)).toEqual(['/cost/before/subjectsPerYear']);
  });

  it('warns of what does not fit, and waits for an answer', async () => {
    const id = await written();
    await measure(officer!, id, [{ ...figures, stated: { timeSaved: '1' } }]);
    expect((await read(id)).warnings).toMatchObject([
      {
        code: 'STATED_CUT_DIFFERS',
        message: 'Mức cắt giảm ghi 1 khác với trước trừ sau là 2.',
        answer: null,
      },
    ]);
    const unanswered = ['measurements.p1:/stated/timeSaved: answer-required'];
    expect(await faultsOf(headApprove(head!, id))).toEqual(unanswered);
    const warned = { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved' };
    await answerWarnings(officer!, id, [{ ...warned, answer: 'Dự thảo in nhầm, lấy theo bảng tính.' }]);
    await headApprove(head!, id);
    await submit(officer!, id);
    expect(await readProposal(officer!, id)).toMatchObject({ stage: { kind: 'consolidation' } });
  });

  it.each([
    [{ ...figures, costs: [{ ...byTime, dossiersPerYear: 10 }] }, ['measurements[0].costs[0].dossiersPerYear: type']],
    [
      { ...figures, costs: [{ ...byTime, hourlyRate: 'la' }] },
      ['measurements[0].costs[0].hourlyRate: UNKNOWN_PARAMETER'],
    ],
    [{ ...figures, costs: [byTime, byTime] }, ['measurements[0].costs[1].method: REPEATED_METHOD']],
    [{ ...figures, procedure: 'p7' }, ['measurements[0].procedure: NO_SUCH_ENTRY']],
    [{ procedure: 'p1', stated: { costSaved: '40.000' } }, ['measurements[0].stated.costSaved: not']],
    [{ procedure: 'p1', saved: '7' }, ['measurements[0].saved: additionalProperties']],
  ])('%#: names the field and the rule of bad input, and changes nothing', async (sent, faults) => {
    const id = await written();
    expect(await faultsOf(measure(officer!, id, [sent]))).toEqual(faults);
    expect(await read(id)).toMatchObject({ revision: 0, measurements: [] });
  });

  it('is the drafting unit’s alone', async () => {
    const id = await written();
    const other = await season.cast.as('officer', 'gia-sang.phong-kthtdt');
    expect(await refusalOf(measure(other, id, [figures]))).toBe('403 FORBIDDEN OTHER_UNIT');
  });

  it('can be recomputed by an auditor from the cost sheet, without the server', async () => {
    const id = await written();
    await measure(officer!, id, [figures]);
    const sheet = await season.onlooker.get<object>(`/proposals/${id}/cost-sheet`);
    const folder = mkdtempSync(path.join(tmpdir(), 'tinhgon-sheet-'));
    try {
      const file = path.join(folder, 'sheet.json');
      writeFileSync(file, JSON.stringify(sheet));
      const cli = ['dist/apps/cli/src/main.js', 'cost', file, '--json'];
      const printed = JSON.parse(execFileSync(process.execPath, cli, { encoding: 'utf8' })) as {
        readonly lines: readonly { readonly cost: { readonly method: string; readonly saved: string } }[];
      };
      expect(printed.lines.map(({ cost }) => [cost.method, cost.saved])).toEqual([
        ['PROCESSING_TIME', '6400000'],
        ['SCM_TT02', '44000000'],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
