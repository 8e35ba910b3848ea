import { planOfShape, takeUp } from '../plans/newcomers.js';
import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';
import { receive, returnItems } from '../support/dossier-acts.js';
import { inPhase, walk } from '../support/walk.js';

const PLACE = { unit: 'moi.phong-kinh-te', item: '1' };

interface Shown {
  readonly number: string;
  readonly edition: number;
  readonly dossiers: readonly { readonly id: string; readonly edition: number | null }[];
  readonly decisions: readonly { readonly edition: number }[];
}

describe('the editions that a dossier carried', () => {
  let program: OpenSeason;
  let season: OpenSeason;
  let [back, ahead]: string[] = [];
  let first: string;

  beforeAll(async () => {
    program = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    const shape = ['review', ['consolidation', 'gathers'], 'submission', 'approval'] as const;
    season = await takeUp(program, planOfShape('mang-ban', shape));
    [back, ahead] = await draftEach(season, [PLACE, PLACE]);
    await walk(season, [back!, ahead!], { until: ({ stage }) => stage.id === 'b4' });
    first = (await shown(back!)).dossiers[0]!.id;
    const examiner = await season.cast.as('examiner', 'moi.tinh');
    await receive(examiner, first);
    await returnItems(examiner, first, { proposals: [back!], to: 'b1', reason: 'Thiếu căn cứ' });
  });
  afterAll(() => program.program.stop());

  const shown = (proposal: string) => season.onlooker.get<Shown>(`/proposals/${proposal}`);
  const carrying = (dossier: string) => season.onlooker.get(`/dossiers/${dossier}`);
  async function tableOf(dossier: string): Promise<readonly string[]> {
    const headers = { authorization: `Bearer ${season.onlooker.token}` };
    const answer = await fetch(`${program.program.url}/api/v1/dossiers/${dossier}/proposals.csv`, { headers });
    return (await answer.text()).trimEnd().split('\r\n');
  }
  const stays = (newer: number | null) => [
    { proposal: back, edition: 1, newerEdition: newer },
    { proposal: ahead, edition: 1, newerEdition: null },
  ];

  it('stand beside a newer one of the proposal, once there is one', async () => {
    expect(await carrying(first)).toMatchObject({ proposals: stays(null) });
    await walk(season, [back!], { until: inPhase('awaiting-head') });
    expect(await carrying(first)).toMatchObject({ proposals: stays(2) });
    const old = await season.onlooker.get<{ content: { title: string } }>(`/proposals/${back!}/editions/1`);
    expect(old.content.title).not.toContain('(hoàn thiện)');
  });

  it('are named by each decision, and by the proposal', async () => {
    await walk(season, [ahead!]);
    const { number } = await shown(ahead!);
    expect(await carrying(first)).toMatchObject({
      decisions: [{ proposals: [ahead], decided: [{ proposal: ahead, number, edition: 1 }] }],
    });
    await walk(season, [back!]);
    expect(await tableOf(first)).toEqual([
      expect.stringMatching(
        /^Số phương án;Tên phương án;Đơn vị chủ trì;Bản trong hồ sơ;Bản mới hơn hiện nay;/,
      ) as string,
      expect.stringMatching(new RegExp(`^[^;]+;"?Đơn giản hóa .+;1;2;.*;Thiếu căn cứ;;;${back!}$`)) as string,
      expect.stringMatching(new RegExp(`^${number};.+;1;;.*;Thông qua;[^;]+/QĐ-UBND;${ahead!}$`)) as string,
    ]);
    const { dossiers, decisions, edition } = await shown(back!);
    expect(edition).toBe(2);
    expect(dossiers.map((one) => [one.id === first, one.edition])).toEqual([
      [true, 1],
      [false, 2],
    ]);
    expect(decisions.map((one) => one.edition)).toEqual([2]);
    expect(await carrying(dossiers[1]!.id)).toMatchObject({
      proposals: [{ proposal: back, edition: 2, newerEdition: null }],
      decisions: [{ decided: [{ proposal: back, edition: 2 }] }],
    });
  });
});
