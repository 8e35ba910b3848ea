import { openSeason, type OpenSeason } from '../plans/open-season.js';
import { completeContent } from '../support/content.js';
import { refusalOf } from '../support/problem.js';
import { answerWarnings, draft, headApprove, measure, revise } from '../support/proposal-acts.js';
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
  readonly by: { readonly person: string; readonly unitName: string };
}

interface Edition extends Made {
  readonly content: { readonly title: string };
  readonly measurements: readonly { readonly procedure: string }[];
  readonly warnings: readonly { readonly answer: string | null }[];
  readonly names: Readonly<Record<string, string | null>>;
}

interface Changes {
  readonly from: number | null;
  readonly changes: readonly { readonly field: string; readonly label: string; readonly newText: string }[];
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
      'warnings[0]',
    ]);
    expect((await changes(2, 2)).changes).toEqual([]);
  });

  it('that a person saw last is kept for that person alone', async () => {
    const path = `/proposals/${id}`;
    const last = async (by: Session) => (await by.get<{ lastSeenEdition: number | null }>(path)).lastSeenEdition;
    const see = (edition: number) => reader!.put(`${path}/seen`, { edition });
    expect([await last(reader!), await last(head!)]).toEqual([null, null]);
    await see(3);
    await see(2);
    expect([await last(reader!), await last(head!)]).toEqual([3, null]);
    expect(await refusalOf(see(5))).toBe('400 VALIDATION_FAILED');
    const stranger = await season.cast.as('auditor', 'bac-ninh.ubnd');
    expect(await refusalOf(stranger.put(`${path}/seen`, { edition: 1 }))).toBe('404 NOT_FOUND');
  });

  it('are hidden with their proposal, and are not where there are none', async () => {
    const stranger = await season.cast.as('auditor', 'bac-ninh.ubnd');
    const paths = ['', '/1', '/2/changes'].map((path) => `/proposals/${id}/editions${path}`);
    for (const path of paths) expect(await refusalOf(stranger.get(path))).toBe('404 NOT_FOUND');
    for (const path of ['/5', '/0', '/x', '/1000001', '/5/changes', '/4/changes?from=5'])
      expect(await refusalOf(reader!.get(`/proposals/${id}/editions${path}`))).toBe('404 NOT_FOUND');
    expect(await refusalOf(reader!.get(`/proposals/${id}/editions/4/changes?from=0`))).toBe('400 VALIDATION_FAILED');
  });
});
