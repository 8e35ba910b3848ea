import { openSeason, type OpenSeason } from '../plans/open-season.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { draft, measure, tagOf } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

const FIGURES = '/cost-sheets/figures';
const UNIT = 'gia-sang.phong-vhxh';
const AREA = '19/19.gia-sang';
const byTime = {
  method: 'PROCESSING_TIME',
  hourlyRate: 'tnbq-2024',
  hoursPerDay: 'hours-per-day',
  dossiersPerYear: '10',
};
const time = { before: '05 ngày làm việc', after: '03 ngày làm việc' };
const measured = { procedure: 'p1', time, costs: [byTime], stated: { timeSaved: '1' } };
const content = { ...completeContent('Rút thời hạn đăng ký hộ kinh doanh'), benefit: null };
const warned = { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved' };

interface Shown {
  readonly on: string;
  readonly measurements: readonly object[];
  readonly warnings: readonly object[];
  readonly missing: readonly { readonly field: string; readonly rule: string }[];
}

describe('figures without saving', () => {
  let season: OpenSeason;
  let officer: Session;
  let id: string;
  beforeAll(async () => {
    season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    officer = await season.cast.as('officer', UNIT);
    id = (await draft(officer, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content })).id;
    await officer.get(`/proposals/${id}`);
  });
  afterAll(() => season.program.stop());

  const figures = (body: object, by = officer) => by.post<Shown>(FIGURES, body);
  const revision = async () => tagOf(await officer.get<{ readonly revision: number }>(`/proposals/${id}`));

  it('are those that saving gives, with how each limit was read and what is missing; nothing is saved', async () => {
    const answers = [{ ...warned, answer: 'Dự thảo in nhầm.' }];
    const tried = await figures({ proposal: id, measurements: [measured], warningAnswers: answers });
    expect(await revision()).toBe('"0"');
    const read = { raw: time.before, form: 'cases', formName: 'đọc được thời hạn' };
    expect(tried).toMatchObject({
      procedures: [{ id: 'p1', code: '1.001612' }],
      readings: [{ procedure: 'p1', before: { ...read, cases: [{ from: '5', to: '5', unitName: 'ngày làm việc' }] } }],
      missing: [],
    });
    const unanswered = await figures({ proposal: id, measurements: [measured] });
    expect(unanswered.missing).toMatchObject([{ field: 'measurements.p1:/stated/timeSaved', rule: 'answer-required' }]);
    const { id: twin } = await draft(officer, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content });
    await measure(officer, twin, [measured]);
    const saved = await officer.get<Shown>(`/proposals/${twin}`);
    expect(unanswered).toMatchObject({ measurements: saved.measurements, warnings: saved.warnings });
  });

  it('are of the content to be saved, by its own places', async () => {
    const { procedures } = await officer
      .get<{ readonly procedures: object[] }>(`/proposals/${id}`)
      .then((read) => (read as unknown as { readonly content: { readonly procedures: object[] } }).content);
    const more = { ...content, procedures: [...procedures, { name: 'Đăng ký thay đổi' }] };
    const sent = { proposal: id, content: more, measurements: [{ procedure: 'procedures[1]', time }] };
    expect(await figures(sent)).toMatchObject({
      procedures: [{ id: 'p1' }, { id: 'p2', code: null, name: 'Đăng ký thay đổi' }],
      measurements: [{ procedure: 'p2', time: { cuts: [{ unit: 'working-day' }] } }],
      missing: [{ field: 'measurements.p1', rule: 'benefit-required' }],
    });
  });

  it('are computed before there is a proposal, by the parameters of the area on the day', async () => {
    const fresh = { area: AREA, measurements: [{ ...measured, stated: null }] };
    expect(await figures(fresh)).toMatchObject({ measurements: [{ procedure: 'p1', costs: [{ saved: '6400000' }] }] });
    const whole = { ...fresh, content, measurements: [{ ...measured, procedure: 'procedures[0]' }], on: '2026-03-02' };
    expect(await figures(whole)).toMatchObject({ on: '2026-03-02', warnings: [warned] });
    const early = figures({ ...fresh, on: '1999-01-01' });
    expect(await faultsOf(early)).toEqual([
      'measurements[0].costs[0].hourlyRate: PARAMETER_NOT_IN_FORCE',
      'measurements[0].costs[0].hoursPerDay: PARAMETER_NOT_IN_FORCE',
    ]);
    expect(await figures({ area: AREA, measurements: [] })).toMatchObject({ procedures: [], measurements: [] });
  });

  it('say no more of what the asker does not see than of what there is not', async () => {
    const abroad = await season.cast.as('officer', 'dong-nguyen.phong-vhxh');
    const nothing = '00000000-1111-5222-8333-444444444444';
    for (const [proposal, area] of [[id, AREA] as const, [nothing, '19/19.khong-co'] as const]) {
      expect(await faultsOf(figures({ proposal, measurements: [measured] }, abroad))).toEqual(['proposal: unknownId']);
      expect(await faultsOf(figures({ area, measurements: [measured] }, abroad))).toEqual(['area: unknownId']);
    }
    expect(await faultsOf(figures({ measurements: [] }))).toEqual(['proposal: oneOfTwo']);
    expect(await faultsOf(figures({ proposal: id, area: AREA, measurements: [] }))).toEqual(['proposal: oneOfTwo']);
    expect(await refusalOf(figures({ proposal: id, measurements: [{ procedure: 'p9' }] }))).toBe('422 NO_SUCH_ENTRY');
  });
});
