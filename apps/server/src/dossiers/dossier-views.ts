import {
  DOSSIER_PHASES,
  type CivilDate,
  type Dossier,
  type DossierPhase,
  type MeasureOutcome,
  type Outcome,
} from '@app/domain';
import type { DossierDetail, DossierView } from '@app/read-side';
import { DOSSIER_PHASE_NAMES, DOSSIER_STATUS_NAMES, OUTCOME_NAMES } from '@app/wording';
import type { Names } from '../http/people-names.js';
import { ActBody } from '../acts/act-views.js';
import { PageBody } from '../http/page-query.js';
import {
  ShownFlag,
  ShownList,
  ShownMap,
  ShownMaybe,
  ShownNumber,
  ShownObject,
  ShownObjects,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { QuestionBody } from '../http/question-body.js';
import { StandingBody, standingBody } from '../http/standing-body.js';
import type { UnitNames } from '../http/place-names.js';
import {
  DecisionShownBody,
  DossierPaperBody,
  OutsideActShownBody,
  ProposalStayBody,
  recordShown,
} from './dossier-record-views.js';

export class DossierSummaryBody extends StandingBody {
  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 3 })
  revision!: number;

  @ShownObject({ about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: DossierView['plan'];

  @ShownObject({
    about: 'Đường đi, bản và tên của đường đi.',
    example: { id: 'san-xuat-kinh-doanh', version: 1, name: 'TTHC sản xuất, kinh doanh' },
  })
  path!: DossierView['path'];

  @ShownMaybe({ about: 'Số trong kế hoạch; hồ sơ riêng của một phương án không có số.', example: 'HS-0001' })
  number!: string | null;

  @ShownText({ about: 'Tên hồ sơ.', example: 'Hồ sơ trình phương án đợt 1 năm 2026' })
  title!: string;

  @ShownFlag({ about: 'Hồ sơ riêng của một phương án.', example: false })
  own!: boolean;

  @ShownText({ about: 'Mã đơn vị lập hồ sơ.', example: 'gia-sang.ttpvhcc' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị lập hồ sơ.', example: 'Trung tâm Phục vụ hành chính công' })
  unitName!: string;

  @ShownText({ about: 'Tình trạng: đang tập hợp, đã chốt, đã kết thúc.', values: ['gathering', 'closed', 'over'] })
  status!: DossierView['status'];

  @ShownText({ about: 'Tên tình trạng.', example: DOSSIER_STATUS_NAMES.closed })
  statusName!: string;

  @ShownText({ about: 'Việc đang chờ.', values: DOSSIER_PHASES })
  phase!: DossierPhase;

  @ShownText({ about: 'Tên việc đang chờ.', example: DOSSIER_PHASE_NAMES['to-submit'] })
  phaseName!: string;

  @ShownNumber({ about: 'Số lần bị trả lại.', example: 0 })
  returns!: number;

  @ShownObject({
    about: 'Số phương án đang có, đã quyết định, chưa quyết định; số Quyết định và Tờ trình.',
    example: { entries: 5, decided: 3, undecided: 2, decisions: 1, letters: 1 },
  })
  counts!: Pick<DossierView, 'entries' | 'decided' | 'undecided' | 'decisions' | 'letters'>;
}

export class DossierPageBody extends PageBody {
  @ShownList(() => DossierSummaryBody, { about: 'Các hồ sơ, mới lập trước.' })
  items!: DossierSummaryBody[];
}

export class EntryBody {
  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Số phương án.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownNumber({ about: 'Bản trong hồ sơ.', example: 2 })
  edition!: number;

  @ShownTexts({ about: 'Mã các biện pháp.', example: ['m1', 'm2'] })
  measures!: readonly string[];
}

interface NamedOutcome extends Omit<Dossier['decided'][number], 'measures'> {
  readonly outcomeName: string;
  readonly measures: readonly (MeasureOutcome & { readonly outcomeName: string })[];
}

export class DossierBody extends DossierSummaryBody {
  @ShownText({ about: 'Vị trí của sự kiện mới nhất.', example: '0000000000000000042' })
  position!: string;

  @ShownFlag({ about: 'Nhập sau: có trước ngày kế hoạch được đưa vào thực hiện trong hệ thống.', example: false })
  enteredLate!: boolean;

  @ShownFlag({ about: 'Đã tiếp nhận ở bước này.', example: true })
  received!: boolean;

  @ShownFlag({ about: 'Rời bước này phải có văn bản trình (số, ngày, người ký).', example: true })
  needsLetter!: boolean;

  @ShownList(() => EntryBody, { about: 'Đang trong hồ sơ và chưa quyết định ở bước này.' })
  entries!: EntryBody[];

  @ShownList(() => EntryBody, { about: 'Đã quyết định ở bước này và đi tiếp cùng hồ sơ.' })
  staying!: EntryBody[];

  @ShownObjects({ about: 'Kết quả đã quyết định theo từng phương án và biện pháp.' })
  decided!: readonly NamedOutcome[];

  @ShownList(() => DecisionShownBody, { about: 'Các Quyết định.' })
  decisions!: readonly Plain<DecisionShownBody>[];

  @ShownList(() => DossierPaperBody, { about: 'Các Tờ trình.' })
  letters!: readonly DossierPaperBody[];

  @ShownList(() => QuestionBody, { about: 'Các yêu cầu giải trình, hỏi và trả lời.' })
  explanations!: readonly Plain<QuestionBody>[];

  @ShownList(() => OutsideActShownBody, { about: 'Việc thực hiện ngoài hệ thống.' })
  outsideActs!: readonly OutsideActShownBody[];

  @ShownList(() => ProposalStayBody, { about: 'Mọi phương án đã từng ở trong hồ sơ.' })
  proposals!: readonly ProposalStayBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;

  @ShownList(() => ActBody, { about: 'Mọi việc có thể làm với hồ sơ: người hỏi làm được hay không, và vì sao.' })
  acts!: readonly ActBody[];
}

export function summaryBody(view: DossierView, units: UnitNames): Plain<DossierSummaryBody> {
  const { id, revision, plan, path, number, title, own, unit, status, phase, returns } = view;
  const { entries, decided, undecided, decisions, letters } = view;
  return {
    id,
    revision,
    plan,
    path,
    number,
    title,
    own,
    unit,
    unitName: units.get(unit) ?? unit,
    status,
    statusName: DOSSIER_STATUS_NAMES[status],
    phase,
    phaseName: DOSSIER_PHASE_NAMES[phase],
    returns,
    ...standingBody(view, units),
    counts: { entries, decided, undecided, decisions, letters },
  };
}

/** What a reader sees of a dossier, and to whom the ids in it belong. */
interface Shown {
  readonly units: UnitNames;
  readonly names: Names;
  readonly today: CivilDate;
}

export function detailBody(view: DossierDetail, { units, names, today }: Shown): Omit<DossierBody, 'acts'> {
  const { at, enteredLate, received, entries, staying, decided } = view.state;
  return {
    ...summaryBody(view, units),
    position: view.position,
    enteredLate,
    received,
    needsLetter: at.letter,
    entries: entries.map(entryBody),
    staying: staying.map(entryBody),
    decided: decided.map((one) => ({ ...named(one), measures: one.measures.map(named) })),
    ...recordShown(view.record, { units, stages: view.stageNames, today }),
    names,
  };
}

function named<Decided extends { readonly outcome: Outcome }>(
  one: Decided,
): Decided & { readonly outcomeName: string } {
  return { ...one, outcomeName: OUTCOME_NAMES[one.outcome] };
}

function entryBody({ proposal, number, title, edition, measures }: Dossier['entries'][number]): EntryBody {
  return { proposal, number, title, edition, measures };
}
