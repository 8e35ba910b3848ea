import type { Board } from '@app/read-side';
import { ShownList, ShownMaybe, ShownText, type Plain } from '../http/answer-fields.js';
import type { UnitNames } from '../http/place-names.js';
import { stageBody } from '../http/standing-body.js';
import { CountsBody, StageCountsBody, UnitCountsBody } from './board-counts.js';

class PathCellBody extends UnitCountsBody {
  @ShownText({ about: 'Mã bước của đường đi.', example: 'tong-hop' })
  stage!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;
}

export class BoardPathBody extends CountsBody {
  @ShownText({ about: 'Mã đường đi.', example: 'san-xuat-kinh-doanh' })
  path!: string;

  @ShownMaybe({ about: 'Tên đường đi.', example: 'TTHC sản xuất, kinh doanh' })
  pathName!: string | null;

  @ShownList(() => StageCountsBody, { about: 'Mọi bước theo thứ tự, cả bước không có phương án nào.' })
  stages!: StageCountsBody[];

  @ShownList(() => PathCellBody, { about: 'Theo bước và đơn vị, những chỗ có phương án.' })
  cells!: PathCellBody[];
}

type Path = Board['paths'][number];

export function boardPathBody({ path, name, stages, cells, ...counts }: Path, units: UnitNames): Plain<BoardPathBody> {
  const names = new Map(stages.map(({ stage }) => [stage.id, stage.name]));
  return {
    ...counts,
    path,
    pathName: name,
    stages: stages.map((one) => ({ ...one, stage: stageBody(one.stage) })),
    cells: cells.map((one) => ({
      ...one,
      unitName: units.get(one.unit) ?? one.unit,
      stageName: names.get(one.stage) ?? one.stage,
    })),
  };
}
