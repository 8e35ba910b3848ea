import type { Board } from '@app/read-side';
import { DOSSIER_PHASE_NAMES, OUTCOME_NAMES, PHASE_NAMES } from '@app/wording';
import { DueBody, dueBody } from '../http/day-off-body.js';
import { ShownAs, ShownList, ShownMaybe, ShownNumber, ShownOne, ShownText, type Plain } from '../http/answer-fields.js';
import { PostBody, postBody, stageBody, StageBody } from '../http/standing-body.js';
import type { UnitNames } from '../http/place-names.js';
import { PLAN_CALLED } from '../http/shapes.js';
import { CountsBody, StageCountsBody, UnitCountsBody } from './board-counts.js';
import { BoardPathBody, boardPathBody } from './board-path-views.js';

class CellBody extends UnitCountsBody {
  @ShownText({ about: 'Mã bước.', example: 'tong-hop' })
  stage!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;
}

class PhaseCountBody {
  @ShownText({ about: 'Việc đang chờ.', values: Object.keys(PHASE_NAMES) })
  phase!: string;

  @ShownText({ about: 'Tên việc đang chờ.', example: PHASE_NAMES['to-assess'] })
  phaseName!: string;

  @ShownNumber({ about: 'Số phương án.', example: 3 })
  total!: number;
}

class OutcomeCountBody {
  @ShownText({ about: 'Kết quả.', values: Object.keys(OUTCOME_NAMES) })
  outcome!: string;

  @ShownText({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string;

  @ShownNumber({ about: 'Số phương án.', example: 5 })
  total!: number;
}

class DossierPhaseCountBody {
  @ShownText({ about: 'Việc đang chờ ở hồ sơ.', values: Object.keys(DOSSIER_PHASE_NAMES) })
  phase!: string;

  @ShownText({ about: 'Tên việc đang chờ.', example: DOSSIER_PHASE_NAMES['to-decide'] })
  phaseName!: string;

  @ShownNumber({ about: 'Số hồ sơ trình.', example: 2 })
  total!: number;
}

class DeadlineBody extends DueBody {
  @ShownText({ about: 'Ngày đến hạn.', example: '2026-05-31' })
  due!: string;

  @ShownText({ about: 'Mã đường đi.', example: 'san-xuat-kinh-doanh' })
  path!: string;

  @ShownMaybe({ about: 'Tên đường đi.', example: 'TTHC sản xuất, kinh doanh' })
  pathName!: string | null;

  @ShownOne(() => StageBody, { about: 'Bước.' })
  stage!: StageBody;

  @ShownNumber({ about: 'Số phương án còn phải xử lý.', example: 4 })
  open!: number;
}

class VacantPostBody extends PostBody {
  @ShownNumber({ about: 'Số phương án đang chờ.', example: 2 })
  proposals!: number;

  @ShownNumber({ about: 'Số hồ sơ trình đang chờ.', example: 1 })
  dossiers!: number;
}

export class BoardBody extends CountsBody {
  @ShownAs(PLAN_CALLED, { about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: Board['plan'];

  @ShownText({ about: 'Ngày tính quá hạn.', example: '2026-05-20' })
  today!: string;

  @ShownList(() => StageCountsBody, { about: 'Theo bước.' })
  stages!: StageCountsBody[];

  @ShownList(() => UnitCountsBody, { about: 'Theo đơn vị.' })
  units!: UnitCountsBody[];

  @ShownList(() => CellBody, { about: 'Theo bước và đơn vị.' })
  cells!: CellBody[];

  @ShownList(() => PhaseCountBody, { about: 'Theo việc đang chờ.' })
  phases!: PhaseCountBody[];

  @ShownList(() => BoardPathBody, { about: 'Theo đường đi: hai đường đi có thể có bước cùng mã.' })
  paths!: BoardPathBody[];

  @ShownList(() => OutcomeCountBody, { about: 'Theo kết quả, những phương án đã có quyết định.' })
  outcomes!: OutcomeCountBody[];

  @ShownList(() => DossierPhaseCountBody, {
    about: 'Hồ sơ trình của kế hoạch theo việc đang chờ; chỉ thu hẹp được theo địa bàn.',
  })
  dossiers!: DossierPhaseCountBody[];

  @ShownList(() => DeadlineBody, { about: 'Các hạn gần nhất từ hôm nay, nhiều nhất mười.' })
  nextDeadlines!: DeadlineBody[];

  @ShownList(() => DeadlineBody, {
    about: 'Các hạn đã qua mà còn phương án phải xử lý, lâu nhất trước, nhiều nhất mười.',
  })
  pastDeadlines!: DeadlineBody[];

  @ShownList(() => VacantPostBody, { about: 'Các chức vụ không ai giữ mà có việc đang chờ.' })
  vacant!: VacantPostBody[];
}

export function boardBody(board: Board, names: UnitNames): BoardBody {
  const named = <T extends { readonly unit: string }>(one: T) => ({
    ...one,
    unitName: names.get(one.unit) ?? one.unit,
  });
  return {
    ...board,
    stages: board.stages.map((one) => ({ ...one, stage: stageBody(one.stage) })),
    vacant: board.vacant.map(({ post, proposals, dossiers }) =>
      Object.assign(postBody(post, names), { proposals, dossiers }),
    ),
    units: board.units.map(named),
    cells: board.cells.map(named),
    phases: board.phases.map((one) => ({ ...one, phaseName: PHASE_NAMES[one.phase] })),
    paths: board.paths.map((one) => boardPathBody(one, names)),
    outcomes: board.outcomes.map((one) => ({ ...one, outcomeName: OUTCOME_NAMES[one.outcome] })),
    dossiers: board.dossiers.map((one) => ({ ...one, phaseName: DOSSIER_PHASE_NAMES[one.phase] })),
    nextDeadlines: board.nextDeadlines.map(deadlineBody),
    pastDeadlines: board.pastDeadlines.map(deadlineBody),
  };
}

function deadlineBody(one: Board['nextDeadlines'][number]): Plain<DeadlineBody> {
  return { ...one, ...dueBody(one), stage: stageBody(one.stage) };
}
