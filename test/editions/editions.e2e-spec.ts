import { openSeason, type OpenSeason } from '../plans/open-season.js';
import { completeContent } from '../support/content.js';
import { refusalOf } from '../support/problem.js';
import { answerWarnings, draft, headApprove, measure, revise } from '../support/proposal-acts.js';
import { readPage, textOf } from '../web/support/page-html.js';
import type { Session } from '../support/service.js';

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-vhxh';
const TITLE = 'Rút thời hạn đăng ký hộ kinh doanh';
const warned = (saved: string) => ({
  procedure: 'p1',
  time: { before: '05 ngày làm việc', after: '03 ngày làm việc' },
  stated: { timeSaved: saved },
  costs: [],
});

interface Made {
  readonly edition: number;
  readonly type: string;
  readonly on: string;
  readonly summary: object;
  readonly by: { readonly person: string; readonly unitName: string };
}

interface Edition extends Made {
  readonly newerEdition: number | null;
  readonly content: { readonly title: string };
  readonly measurements: readonly { readonly procedure: string }[];
  readonly warnings: readonly { readonly answer: string | null }[];
  readonly names: Readonly<Record<string, string | null>>;
}

type Content = ReturnType<typeof completeContent>;

interface Change {
  readonly field: string;
  readonly how: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly label: string;
  readonly oldText: string;
  readonly newText: string;
}

interface Changes {
  readonly from: number | null;
  readonly changes: readonly Change[];
}

describe('the editions of a proposal', () => {
  let season: OpenSeason;
  let [officer, head, reader]: Session[] = [];
  let id: string;

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
    officer = await season.cast.as('officer', UNIT);
    head = await season.cast.as('head', UNIT);
    reader = await season.cast.as('reviewer', 'gia-sang.ttpvhcc');
    const content = completeContent(TITLE);
    id = (await draft(officer, PLAN, { unit: UNIT, item: 'I.1', content })).id;
    await measure(officer, id, [warned('1')]);
    await answerWarnings(officer, id, [
      { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved', answer: 'Văn bản in nhầm.' },
    ]);
    const procedures = content.procedures.map((one) => ({ ...one, id: 'p1' }));
    const measures = content.measures.map((one, at) => ({ ...one, id: `m${String(at + 1)}`, reason: 'Lý do mới.' }));
    await revise(officer, id, { ...content, title: `${TITLE} cá thể`, procedures, measures });
    await headApprove(head, id);
  });
  afterAll(() => season.program.stop());

  const changes = async (edition: number, from?: number) =>
    reader!.get<Changes>(`/proposals/${id}/editions/${String(edition)}/changes${from ? `?from=${String(from)}` : ''}`);

  it('tell who made each, when and by what, a page at a time', async () => {
    const first = await reader!.get<{ items: readonly Made[]; next: string }>(`/proposals/${id}/editions?limit=3`);
    const next = encodeURIComponent(first.next);
    const second = await reader!.get<{ items: readonly Made[]; next: null }>(
      `/proposals/${id}/editions?cursor=${next}`,
    );
    const made = [...first.items, ...second.items];
    expect(made.map(({ edition, type, by }) => [edition, type, by.person])).toEqual([
      [1, 'ProposalDrafted', officer!.person],
      [2, 'ProposalMeasured', officer!.person],
      [3, 'WarningsAnswered', officer!.person],
      [4, 'ProposalRevised', officer!.person],
    ]);
    expect(second.next).toBeNull();
    expect(made[3]).toMatchObject({ typeName: 'Sửa đổi, bổ sung phương án', late: false });
    expect(made.map(({ summary }) => summary)).toMatchObject([
      { unit: UNIT, unitName: expect.stringMatching(/\S/) as string, edition: 1, measures: 1 },
      { measured: 1, warnings: 1 },
      { answered: 1 },
      { title: `${TITLE} cá thể` },
    ]);
    expect(made[3]?.by.unitName).toMatch(/phường Gia Sàng/);
  });

  it('stay as they were', async () => {
    const editions = await Promise.all(
      [1, 2, 3, 4].map((at) => reader!.get<Edition>(`/proposals/${id}/editions/${String(at)}`)),
    );
    expect(
      editions.map(({ content, measurements, warnings }) => [
        content.title,
        measurements.length,
        warnings.map(({ answer }) => answer),
      ]),
    ).toEqual([
      [TITLE, 0, []],
      [TITLE, 1, [null]],
      [TITLE, 1, ['Văn bản in nhầm.']],
      [`${TITLE} cá thể`, 1, ['Văn bản in nhầm.']],
    ]);
    expect(editions.map(({ newerEdition }) => newerEdition)).toEqual([4, 4, 4, null]);
    expect(editions[0]?.names[officer!.person]).toMatch(/\S/);
  });

  it('tell what differs between two of them, by field and in words', async () => {
    expect(await changes(1)).toEqual({ from: null, edition: 1, changes: [] });
    const answered = await changes(3);
    expect(answered.from).toBe(2);
    expect(answered.changes).toEqual([
      {
        field: 'warnings[0].answer',
        how: 'changed',
        howName: 'Sửa',
        label: expect.stringMatching(
          /^Cảnh báo của “.+” \(mức cắt giảm ghi khác với trước trừ sau\), giải trình$/,
        ) as string,
        old: null,
        new: 'Văn bản in nhầm.',
        oldText: 'không có',
        newText: 'Văn bản in nhầm.',
      },
    ]);
    const all = await changes(4, 1);
    expect(all.changes.map(({ field }) => field)).toEqual([
      'title',
      ...completeContent(TITLE).measures.map((_, at) => `measures[${String(at)}].reason`),
      'measurements[0]',
      'times[0]',
      'warnings[0]',
    ]);
    const back = await changes(1, 4);
    expect(back.changes.map(({ field, how }) => [field, how])).toEqual(
      all.changes.map(({ field, how }) => [field, how === 'added' ? 'removed' : how]),
    );
    expect(back.changes.map(({ old, oldText }) => [old, oldText])).toEqual(
      all.changes.map(({ new: now, newText }) => [now, newText]),
    );
    expect((await changes(2, 2)).changes).toEqual([]);
  });

  it('tell another order by ids, and figures with their units', async () => {
    const path = `/proposals/${id}/editions`;
    const { content } = await reader!.get<{ content: Content }>(`${path}/4`);
    await revise(officer!, id, { ...content, measures: [...content.measures, ...completeContent(TITLE).measures] });
    const { content: two } = await reader!.get<{ content: Content }>(`${path}/5`);
    await revise(officer!, id, { ...two, measures: two.measures.toReversed() });
    const limits = { before: '05 ngày làm việc', after: { value: '2', unit: 'working-day' } };
    const scm = {
      method: 'SCM_TT02',
      before: { activities: [{ name: 'Nộp hồ sơ', fees: '50000' }], timesPerYear: '1', subjectsPerYear: '1200' },
      after: { activities: [{ name: 'Nộp hồ sơ', fees: '20000' }] },
    };
    await measure(officer!, id, [{ procedure: 'p1', time: limits, stated: null, costs: [scm] }]);
    expect((await changes(6)).changes).toMatchObject([
      { field: 'measures', how: 'moved', old: ['m1', 'm2'], new: ['m2', 'm1'], newText: 'Biện pháp 1; Biện pháp 2' },
    ]);
    const told = (await changes(7)).changes.map(({ label, newText }) => `${label}: ${newText}`);
    const name = content.procedures[0]!.name;
    expect(told).toEqual([
      `Số liệu của “${name}”, thời hạn giải quyết, sau đơn giản hóa: 2 ngày làm việc`,
      expect.stringMatching(
        /hiện tại: danh sách công việc: tên: Nộp hồ sơ; phí, lệ phí: 50\.000 đồng; số lần một năm: 1; số đối tượng một năm: 1\.200;/,
      ) as string,
      `Số liệu của “${name}”, số liệu ghi trong văn bản: không có`,
      `Kết quả so thời hạn của “${name}”, mức cắt giảm: 5 → 2 ngày làm việc, giảm 3`,
      expect.stringMatching(
        /^Kết quả tính của .+ hiện tại: 60\.000\.000 đồng; .+ tiết kiệm: 36\.000\.000 đồng$/,
      ) as string,
      expect.stringMatching(/^Cảnh báo của .+: không có$/) as string,
    ]);
  });

  it('have a page each, with what differs from another in words', async () => {
    const address = `${season.program.url}/phuong-an/${id}/ban/4?so-voi=1`;
    const { html } = await readPage(address, reader!.token);
    const text = textOf(html ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Bản 4 khác bản 1 ở');
    expect(text).toContain(`Tên phương án (sửa) ${TITLE} ${TITLE} cá thể`);
    expect(text).toContain('Nay đã có bản 7');
  });

  it('that a person saw last is kept for that person alone', async () => {
    const path = `/proposals/${id}`;
    const last = async (by: Session) => (await by.get<{ lastSeenEdition: number | null }>(path)).lastSeenEdition;
    const see = (edition: number) => reader!.put(`${path}/seen`, { edition });
    expect([await last(reader!), await last(head!)]).toEqual([null, null]);
    await see(3);
    await see(2);
    expect([await last(reader!), await last(head!)]).toEqual([3, null]);
    expect(await refusalOf(see(8))).toBe('400 VALIDATION_FAILED');
    const stranger = await season.cast.as('auditor', 'bac-ninh.ubnd');
    expect(await refusalOf(stranger.put(`${path}/seen`, { edition: 1 }))).toBe('404 NOT_FOUND');
  });

  it('are hidden with their proposal, and are not where there are none', async () => {
    const stranger = await season.cast.as('auditor', 'bac-ninh.ubnd');
    const paths = ['', '/1', '/2/changes'].map((path) => `/proposals/${id}/editions${path}`);
    for (const path of paths) expect(await refusalOf(stranger.get(path))).toBe('404 NOT_FOUND');
    for (const path of ['/8', '/0', '/x', '/1000001', '/8/changes', '/4/changes?from=8'])
      expect(await refusalOf(reader!.get(`/proposals/${id}/editions${path}`))).toBe('404 NOT_FOUND');
    expect(await refusalOf(reader!.get(`/proposals/${id}/editions/4/changes?from=0`))).toBe('400 VALIDATION_FAILED');
  });
});
