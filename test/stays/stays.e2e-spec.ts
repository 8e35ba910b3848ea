import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';
import { readDossier, receive, returnItems } from '../support/dossier-acts.js';
import { refusalOf } from '../support/problem.js';
import { atStage, walk } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-vhxh';
const REASON = 'Chưa nêu rõ điều khoản cần sửa.';

interface Stay {
  readonly stay: number;
  readonly stage: { readonly id: string; readonly name: string };
  readonly with: readonly { readonly unit: string; readonly unitName: string; readonly roleName: string }[];
  readonly days: number;
  readonly workingDays: number | null;
  readonly endedType: string | null;
  readonly endedBy: { readonly person: string } | null;
  readonly reason: string | null;
}

interface Entry {
  readonly revision: number;
  readonly type: string;
  readonly stay: number;
  readonly stage: { readonly id: string };
  readonly authority: { readonly process?: string };
  readonly doneBy: { readonly person?: string; readonly unitName?: string; readonly roleName?: string };
}

describe('a proposal that the province returned', () => {
  let season: OpenSeason;
  let [proposal, dossier, examiner]: string[] = [];

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
    [proposal = ''] = await draftEach(season, [{ unit: UNIT, item: 'I.1' }]);
    const [there] = await walk(season, [proposal], { until: atStage('phe-duyet') });
    dossier = there?.dossier ?? '';
    const by = await season.cast.first((await readDossier(season.onlooker, dossier)).mustAct);
    examiner = by.person;
    await receive(by, dossier);
    await returnItems(by, dossier, { proposals: [proposal], reason: REASON });
  });
  afterAll(() => season.program.stop());

  it('lies with its unit again, and tells each stay and who ended it', async () => {
    const read = await season.onlooker.get<{ stays: readonly Stay[]; stage: { id: string } }>(`/proposals/${proposal}`);
    expect(read.stage.id).toBe('ra-soat');
    expect(read.stays.map(({ stay, stage, endedType }) => [stay, stage.id, endedType])).toEqual([
      [0, 'ra-soat', 'StageCompleted'],
      [1, 'tong-hop', 'StageCompleted'],
      [2, 'trinh', 'StageCompleted'],
      [3, 'phe-duyet', 'ProposalReturned'],
      [4, 'ra-soat', null],
    ]);
    expect(read.stays[3]).toMatchObject({ reason: REASON, endedBy: { person: examiner }, days: 0, workingDays: 0 });
    expect(read.stays[4]?.with[0]).toMatchObject({ unit: UNIT, unitName: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' });
  });

  it('tells who returned it, from where to where and why', async () => {
    for (const [path, type, proposals] of [
      [`/proposals/${proposal}`, 'ProposalReturned', []],
      [`/dossiers/${dossier}`, 'ItemsReturned', [proposal]],
    ] as const) {
      const { returned } = await season.onlooker.get<{ returned: readonly object[] }>(path);
      expect(returned).toMatchObject([
        {
          type,
          stage: 'phe-duyet',
          to: 'ra-soat',
          proposals,
          reason: REASON,
          by: { person: examiner },
          corrections: [],
        },
      ]);
      expect(returned[0]).toMatchObject({ stageName: expect.stringMatching(/tỉnh/) as string });
    }
  });

  it('as its dossier does, which is over', async () => {
    const read = await season.onlooker.get<{ stays: readonly Stay[] }>(`/dossiers/${dossier}`);
    expect(read.stays.map(({ stage, endedType }) => [stage.id, endedType])).toEqual([
      ['tong-hop', 'DossierClosed'],
      ['trinh', 'DossierSubmitted'],
      ['phe-duyet', 'ItemsReturned'],
    ]);
    expect(read.stays[2]).toMatchObject({ reason: REASON, endedBy: { person: examiner } });
  });

  it('tells of each fact in which stay it happened, and who really did it', async () => {
    const { items } = await season.onlooker.get<{ items: readonly Entry[] }>(`/proposals/${proposal}/timeline`);
    const { stays } = await season.onlooker.get<{ stays: readonly Stay[] }>(`/proposals/${proposal}`);
    expect(items.map(({ stage }) => stage.id)).toEqual(items.map(({ stay }) => stays[stay]?.stage.id));
    const returned = items.find(({ type }) => type === 'ProposalReturned');
    expect(returned).toMatchObject({ stay: 3, authority: {}, doneBy: { person: examiner } });
    expect(returned?.authority.process).toBeDefined();
    expect(returned?.doneBy.unitName).toMatch(/Thái Nguyên/);
    expect(returned?.doneBy.roleName).toBe('Người thẩm tra');
  });

  it('tells the newest first, and facts of some types alone', async () => {
    const asked = `/proposals/${proposal}/timeline?order=newest&type=ProposalReturned,StageCompleted`;
    const { items } = await season.onlooker.get<{ items: readonly Entry[] }>(asked);
    expect(items.map(({ type }) => type)).toEqual(['ProposalReturned', ...Array<string>(3).fill('StageCompleted')]);
    expect(items.map(({ revision }) => revision)).toEqual(
      items.map(({ revision }) => revision).toSorted((a, b) => b - a),
    );
    for (const bad of ['order=old', 'type=Nothing', 'type=ProposalReturned,'])
      expect(await refusalOf(season.onlooker.get(`/proposals/${proposal}/timeline?${bad}`))).toBe(
        '400 VALIDATION_FAILED',
      );
  });
});
