import type { OpenSeason } from '../../plans/open-season.js';
import { act } from '../../support/proposal-acts.js';
import type { Session } from '../../support/service.js';
import type { Season } from '../../support/walk.js';
import { marked } from './marks.js';
import { markedCalendar, markedParameter } from './marked-content.js';
import { MarkedDossiers } from './marked-dossiers.js';
import { hireMarked, markedPeople, markedUnits } from './marked-people.js';
import { MARKED_PLAN, markedPlan, UNITS } from './marked-plan.js';
import { MarkedProposals, playersOf, type Players } from './marked-proposals.js';

const PROCEDURE = '1.001612';
export const WARD_ID = '19_19.phuong-moi';

/** Proposals and dossiers in every phase, with marks in every text; and people of another province. */
export interface Ground {
  readonly players: Players;
  /** Sees the province, and does nothing. */
  readonly onlooker: Session;
  readonly administrator: Session;
  readonly stranger: Session;
  readonly proposals: readonly string[];
  readonly dossiers: readonly string[];
  /** Somebody with posts past and present, one whose account is disabled, and the administrator. */
  readonly people: readonly string[];
  /** One that work needs, one that nothing needs, and one that has ended. */
  readonly units: readonly string[];
}

export async function layGround(season: OpenSeason): Promise<Ground> {
  const document = markedPlan();
  const { administrator, onlooker } = season;
  await administrator.post('/plans', document);
  const own: Season = { ...season, document, cast: await hireMarked(season, document) };
  await act(administrator, `/plans/${MARKED_PLAN}`, ['adoption', {}]);
  await administrator.post(`/parameters/${WARD_ID}`, markedParameter());
  await administrator.put(`/calendars/${WARD_ID}`, markedCalendar());
  await keepProcedure(administrator);
  const players = await playersOf(own);
  const made = new MarkedProposals(players);
  const gathered = new MarkedDossiers(players, made, document);
  const dossiers = [
    await gathered.open(),
    await gathered.closed(),
    await gathered.submitted(),
    await gathered.asked(),
    await gathered.returned(),
    await gathered.received(),
    await gathered.decided(),
  ];
  const proposals = [
    await made.drafted(),
    await made.approved(),
    await made.sentBack(),
    await made.submitted(),
    await made.assessed(),
    await made.asked(),
    await made.returned(),
    await made.postponed(),
    await made.withdrawn(),
    await made.accepted(),
  ];
  const decided = await onlooker.get<{ proposals: readonly { proposal: string }[] }>(`/dossiers/${dossiers.at(-1)}`);
  await keepTyped(players.officer, proposals[2] ?? '');
  return {
    players,
    onlooker,
    administrator,
    stranger: await season.cast.as('reviewer', 'dong-nguyen.ttpvhcc'),
    proposals: [...proposals, ...decided.proposals.slice(-1).map(({ proposal }) => proposal)],
    dossiers,
    people: [...(await markedPeople(administrator)), administrator.person],
    units: [UNITS.room, ...(await markedUnits(administrator))],
  };
}

async function keepProcedure(administrator: Session): Promise<void> {
  const procedure = {
    ma_thu_tuc: PROCEDURE,
    ten_thu_tuc: marked('registry.name', 'Đăng ký thành lập hộ kinh doanh'),
    linh_vuc: marked('registry.field', 'Doanh nghiệp'),
  };
  await administrator.post('/procedures/imports', [procedure]);
  const source = { title: marked('baseline.source', 'Báo cáo năm 2024') };
  const baseline = { agency: UNITS.ward, time: '5 ngày làm việc', source };
  await act(administrator, `/procedures/${PROCEDURE}:19`, ['baselines', baseline]);
}

/** What an officer has half typed. */
async function keepTyped(officer: Session, proposal: string): Promise<void> {
  const fields = { title: marked('copy.title', 'Đang viết'), reason: marked('copy.reason', 'Đang viết lý do') };
  await officer.put(`/me/working-copies/withdrawal/${proposal}`, { fields });
  await officer.put(`/me/working-copies/proposal/${proposal}`, { fields });
}
