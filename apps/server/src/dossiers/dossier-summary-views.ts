import { DOSSIER_PHASES, type DossierPhase } from '@app/domain';
import type { DossierView } from '@app/read-side';
import { DOSSIER_PHASE_NAMES, DOSSIER_STATUS_NAMES } from '@app/wording';
import { CountedPageBody } from '../http/page-query.js';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownNumber,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { StandingBody, standingBody } from '../http/standing-body.js';
import type { UnitNames } from '../http/place-names.js';
import { parts, PATH_CALLED, PLAN_CALLED, WHOLE } from '../http/shapes.js';

const COUNTS = parts<keyof DossierSummaryBody['counts']>({
  entries: WHOLE,
  decided: WHOLE,
  undecided: WHOLE,
  decisions: WHOLE,
  letters: WHOLE,
});

export class DossierSummaryBody extends StandingBody {
  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 3 })
  revision!: number;

  @ShownAs(PLAN_CALLED, { about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: DossierView['plan'];

  @ShownAs(PATH_CALLED, {
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

  @ShownAs(COUNTS, {
    about: 'Số phương án đang có, đã quyết định, chưa quyết định; số Quyết định và Tờ trình.',
    example: { entries: 5, decided: 3, undecided: 2, decisions: 1, letters: 1 },
  })
  counts!: Pick<DossierView, 'entries' | 'decided' | 'undecided' | 'decisions' | 'letters'>;
}

export class DossierPageBody extends CountedPageBody {
  @ShownList(() => DossierSummaryBody, { about: 'Các hồ sơ theo thứ tự đã hỏi.' })
  items!: DossierSummaryBody[];
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
