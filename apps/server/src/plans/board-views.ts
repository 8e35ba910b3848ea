import type { Board } from '@app/read-side';
import { PHASE_NAMES } from '@app/wording';
import { DueBody, dueBody } from '../http/day-off-body.js';
import { ShownAs, ShownList, ShownNumber, ShownText } from '../http/answer-fields.js';
import { PostBody, postBody, stageBody, StageBody } from '../http/standing-body.js';
import type { UnitNames } from '../http/place-names.js';
import { ShownOne } from '../http/answer-fields.js';
import { PLAN_CALLED } from '../http/shapes.js';

class CountsBody {
  @ShownNumber({ about: 'Tất cả.', example: 12 })
  total!: number;

  @ShownNumber({ about: 'Còn phải xử lý.', example: 7 })
  open!: number;

  @ShownNumber({ about: 'Còn phải xử lý và đã quá hạn.', example: 2 })
  overdue!: number;
}

class StageCountsBody extends CountsBody {
  @ShownOne(() => StageBody, { about: 'Bước.' })
  stage!: StageBody;
}

class UnitCountsBody extends CountsBody {
  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Phòng Kinh tế, Hạ tầng và Đô thị' })
  unitName!: string;
}

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

class NextDeadlineBody extends DueBody {
  @ShownText({ about: 'Ngày đến hạn.', example: '2026-05-31' })
  due!: string;

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

  @ShownList(() => NextDeadlineBody, { about: 'Các hạn gần nhất từ hôm nay, nhiều nhất mười.' })
  nextDeadlines!: NextDeadlineBody[];

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
    nextDeadlines: board.nextDeadlines.map((one) => ({ ...one, ...dueBody(one), stage: stageBody(one.stage) })),
  };
}
