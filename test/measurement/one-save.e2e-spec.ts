import { openSeason, type OpenSeason } from '../plans/open-season.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { draft, tagOf } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

const UNIT = 'gia-sang.phong-vhxh';
const byTime = {
  method: 'PROCESSING_TIME',
  hourlyRate: 'tnbq-2024',
  hoursPerDay: 'hours-per-day',
  dossiersPerYear: '10',
};
const figures = { procedure: 'procedures[0]', time: { before: '05 ngày làm việc', after: '03 ngày' } };
const measured = { ...figures, time: { before: '05 ngày làm việc', after: '03 ngày làm việc' }, costs: [byTime] };
const warned = { procedure: 'procedures[0]', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved' };
const ANSWER = 'Dự thảo in nhầm, lấy theo bảng tính.';
const content = { ...completeContent('Rút thời hạn đăng ký hộ kinh doanh'), benefit: null };

interface Read {
  readonly revision: number;
  readonly edition: number;
  readonly content: object;
  readonly measurements: readonly { readonly inputs: object; readonly costs: readonly { readonly saved: string }[] }[];
  readonly warnings: readonly { readonly procedure: string; readonly answer: string | null }[];
  readonly missing: readonly { readonly rule: string }[];
}

describe('one save', () => {
  let season: OpenSeason;
  let officer: Session;
  beforeAll(async () => {
    season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    officer = await season.cast.as('officer', UNIT);
  });
  afterAll(() => season.program.stop());

  const begun = async () => (await draft(officer, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content })).id;
  const read = (id: string) => officer.get<Read>(`/proposals/${id}`);
  const save = async (id: string, body: object) =>
    officer.put(`/proposals/${id}/content`, body, { ifMatch: tagOf(await read(id)) });

  it('of content, figures and answers makes one edition, which lacks only the head’s approval', async () => {
    const id = await begun();
    const measurements = [{ ...measured, stated: { timeSaved: '1' } }];
    const saved = await save(id, { ...content, measurements, warningAnswers: [{ ...warned, answer: ANSWER }] });
    expect(saved).toMatchObject({ revision: 1, changed: true });
    const now = await read(id);
    expect(now).toMatchObject({ edition: 2, warnings: [{ procedure: 'p2', answer: ANSWER }] });
    expect(now.measurements[0]?.costs[0]?.saved).toBe('6400000');
    expect(now.missing.map(({ rule }) => rule)).toEqual(['head-approval-required']);
    const { items } = await officer.get<{ readonly items: readonly object[] }>(`/proposals/${id}/timeline`);
    expect(items.at(-1)).toMatchObject({ type: 'ProposalRevised', summary: { measured: 1, warnings: 1 } });
  });

  it('of a new proposal holds its figures from the first edition', async () => {
    const whole = { ...content, unit: UNIT, item: 'I.1', measurements: [measured] };
    const { id } = await officer.post('/plans/gia-sang-2026/proposals', whole);
    expect(await read(id)).toMatchObject({
      revision: 0,
      edition: 1,
      measurements: [{ procedure: 'p1', costs: [{ saved: '6400000' }] }],
    });
  });

  it('is refused as a whole, and names every fault of its form at once', async () => {
    const id = await begun();
    const unanswerable = {
      ...content,
      title: 'Tên khác',
      measurements: [measured],
      warningAnswers: [{ ...warned, answer: ANSWER }],
    };
    expect(await faultsOf(save(id, unanswerable))).toEqual(['warningAnswers[0]: NO_SUCH_WARNING']);
    const unknown = [{ ...measured, costs: [{ ...byTime, hourlyRate: 'la' }] }];
    expect(await refusalOf(save(id, { ...content, title: 'Tên khác', measurements: unknown }))).toBe(
      '422 BAD_MEASUREMENT',
    );
    const malformed = { ...content, title: '', measurements: [{ procedure: 'p1', la: 1 }], warningAnswers: [{}] };
    expect(await faultsOf(save(id, malformed))).toEqual([
      'title: notBlank',
      'measurements[0].la: additionalProperties',
      'warningAnswers[0].procedure: required',
      'warningAnswers[0].code: required',
      'warningAnswers[0].field: required',
      'warningAnswers[0].answer: required',
    ]);
    expect(await read(id)).toMatchObject({
      revision: 0,
      edition: 1,
      measurements: [],
      content: { title: content.title },
    });
  });

  it('of what was read changes nothing, neither here nor measured alone', async () => {
    const id = await begun();
    await save(id, { ...content, measurements: [{ ...figures, abolition: null, costs: null, stated: null }] });
    const { content: known, measurements, revision } = await read(id);
    const inputs = measurements.map((one) => one.inputs);
    expect(inputs).toEqual([{ procedure: 'p2', abolition: false, time: figures.time, costs: [], stated: null }]);
    expect(await save(id, { ...known, measurements: inputs, warningAnswers: [] })).toMatchObject({
      revision,
      changed: false,
    });
    const again = officer.put(
      `/proposals/${id}/measurements`,
      { measurements: inputs },
      { ifMatch: `"${String(revision)}"` },
    );
    expect(await again).toMatchObject({ revision, changed: false });
  });
});
