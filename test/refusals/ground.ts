import type { Program } from '../support/program.js';
import { completeContent } from '../support/content.js';
import { Cast } from '../support/cast.js';
import { openDossier } from '../support/dossier-acts.js';
import { accept, draft, headApprove, startAssessment, submit, withdraw } from '../support/proposal-acts.js';
import type { Service, Session } from '../support/service.js';
import { atStage, walk } from '../support/walk.js';
import { planFile, type OpenSeason } from '../plans/open-season.js';
import { layShapedPlan, type ShapedPlan } from './shaped-plan.js';
import { keepOffices, type Offices } from './offices.js';

export const PLAN = 'gia-sang-2026';
export const ROOM = 'gia-sang.phong-kthtdt';
export const PATH = 'san-xuat-kinh-doanh';
export const PROCEDURE = { ma_thu_tuc: '1.001612', ten_thu_tuc: 'Đăng ký thành lập hộ kinh doanh' };
/** How many proposals are drafted under the plan. */
export const DRAFTED = 7;
/** How many dossiers are opened under it. */
export const OPENED = 3;
const PLACE = { unit: ROOM, item: 'I.1' };

/** Warned of: the name of its procedure holds the code. */
function codedContent(title: string) {
  const procedures = [{ code: '1.001193', name: 'Đăng ký khai sinh (mã TTHC 1.001193)' }];
  return { ...completeContent(title), procedures };
}

/** A ward with proposals and dossiers in many states, and what its province keeps; and people of another province. */
export interface Ground {
  readonly service: Service;
  readonly url: string;
  readonly officer: Session;
  readonly head: Session;
  readonly reviewer: Session;
  readonly leader: Session;
  /** Who decides for the province. */
  readonly province: Session;
  readonly administrator: Session;
  readonly auditor: Session;
  readonly strangers: readonly [officer: Session, reviewer: Session, administrator: Session];
  readonly drafted: string;
  /** Drafted, with a warning of another kind than a stated cut. */
  readonly warned: string;
  readonly accepted: string;
  /** Submitted, and not yet looked at. */
  readonly waiting: string;
  readonly withdrawn: string;
  /** In the dossier that waits for its letter. */
  readonly inside: string;
  readonly dossier: string;
  readonly unsigned: string;
  readonly over: string;
  readonly draftKey: string;
  readonly importKey: string;
  readonly shaped: ShapedPlan;
  readonly offices: Offices;
}

export async function layGround(service: Service, program: Program): Promise<Ground> {
  const cast = new Cast(service);
  const [officer, head] = [await cast.as('officer', ROOM), await cast.as('head', ROOM)];
  const reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
  const leader = await cast.as('leader', 'gia-sang.ubnd');
  const province = await cast.as('approver', 'thai-nguyen.ubnd');
  const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
  const auditor = await cast.as('auditor', 'thai-nguyen.ubnd');
  const strangers = [
    await cast.as('officer', 'dong-nguyen.phong-vhxh'),
    await cast.as('reviewer', 'dong-nguyen.ttpvhcc'),
    await cast.as('administrator', 'bac-ninh.ubnd'),
  ] as const;
  const season = { document: planFile(PLAN), cast, onlooker: auditor, program, service, administrator };
  const [draftKey, importKey] = ['khoa-phuong-an-1', 'khoa-nap-tep-1'];
  const written = (title: string, key?: string) =>
    draft(officer, PLAN, { ...PLACE, content: completeContent(title) }, { key });
  const { id: drafted } = await written('Một', draftKey);
  const { id: accepted } = await written('Hai');
  await headApprove(head, accepted);
  await submit(officer, accepted);
  await startAssessment(reviewer, accepted);
  await accept(reviewer, accepted);
  const { id: dossier } = await openDossier(reviewer, PLAN, { path: PATH, title: 'Đợt 1' });
  const { id: warned } = await draft(officer, PLAN, { ...PLACE, content: codedContent('Bảy') });
  const { id: withdrawn } = await written('Ba');
  await withdraw(officer, withdrawn, 'Soạn nhầm.');
  const [waiting, inside, decided] = [await written('Bốn'), await written('Năm'), await written('Sáu')];
  await walk(season, [waiting.id], { until: atStage('tong-hop') });
  const unsigned = await dossierAt(season, inside.id, 'trinh');
  const over = await dossierAt(season, decided.id, 'phe-duyet');
  await walk(season, [decided.id]);
  await administrator.post('/procedures/imports', [PROCEDURE], { key: importKey });
  const shaped = await layShapedPlan(season);
  const offices = await keepOffices(administrator, strangers[2]);
  return {
    service,
    url: program.url,
    officer,
    head,
    reviewer,
    leader,
    province,
    administrator,
    auditor,
    strangers,
    drafted,
    warned,
    accepted,
    waiting: waiting.id,
    withdrawn,
    inside: inside.id,
    dossier,
    unsigned,
    over,
    draftKey,
    importKey,
    shaped,
    offices,
  };
}

/** The dossier in which the proposal has come to the stage. */
async function dossierAt(season: OpenSeason, proposal: string, stage: string): Promise<string> {
  const [seen] = await walk(season, [proposal], { until: atStage(stage) });
  if (!seen?.dossier) throw new Error('the proposal is in no dossier');
  return seen.dossier;
}
