import type { BoardOverview, BoardSums } from '@app/read-side';
import { BOARD_DIMENSION_NAMES, STAGE_KIND_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownNumber, ShownOne, ShownText, type Plain } from '../http/answer-fields.js';
import { PageBody } from '../http/page-query.js';
import { CountsBody } from '../plans/board-counts.js';

class StageKindCountsBody {
  @ShownText({ about: 'Loại bước.', values: Object.keys(STAGE_KIND_NAMES) })
  kind!: string;

  @ShownText({ about: 'Tên loại bước.', example: STAGE_KIND_NAMES.consolidation })
  kindName!: string;

  @ShownNumber({ about: 'Còn phải xử lý.', example: 7 })
  open!: number;

  @ShownNumber({ about: 'Còn phải xử lý và đã quá hạn.', example: 2 })
  overdue!: number;
}

class BoardSumsBody extends CountsBody {
  @ShownNumber({ about: 'Đã có quyết định.', example: 3 })
  decided!: number;

  @ShownNumber({ about: 'Đã đi hết đường đi.', example: 1 })
  completed!: number;

  @ShownNumber({ about: 'Đã rút.', example: 1 })
  withdrawn!: number;

  @ShownList(() => StageKindCountsBody, { about: 'Còn phải xử lý, theo loại bước.' })
  kinds!: StageKindCountsBody[];
}

class BoardPartBody extends BoardSumsBody {
  @ShownText({ about: 'Giá trị của phần này: địa bàn, kế hoạch hoặc đơn vị.', example: '19/19.gia-sang' })
  value!: string;

  @ShownText({ about: 'Tên của giá trị.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  name!: string;
}

export class BoardOverviewBody extends PageBody {
  @ShownText({ about: 'Chia theo.', values: Object.keys(BOARD_DIMENSION_NAMES) })
  by!: string;

  @ShownText({ about: 'Tên của chiều chia.', example: BOARD_DIMENSION_NAMES.ward })
  byName!: string;

  @ShownText({ about: 'Ngày tính quá hạn.', example: '2026-05-20' })
  today!: string;

  @ShownMaybe({ about: 'Mã địa bàn được hỏi; null khi hỏi mọi địa bàn được xem.', example: '19/19.gia-sang' })
  area!: string | null;

  @ShownMaybe({ about: 'Tên địa bàn được hỏi.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string | null;

  @ShownOne(() => BoardSumsBody, { about: 'Tổng cộng.' })
  total!: BoardSumsBody;

  @ShownList(() => BoardPartBody, { about: 'Các phần, nhiều nhất 500 một trang; mỗi phương án thuộc một phần.' })
  parts!: BoardPartBody[];
}

/** `names`: of units and areas, by code. `area`: the one that is asked about. */
interface BoardNames {
  readonly today: string;
  readonly area: { readonly code: string; readonly name: string } | null;
  readonly names: ReadonlyMap<string, string>;
}

export function boardOverviewBody(
  { by, total, parts, next }: BoardOverview,
  { today, area, names }: BoardNames,
): Plain<BoardOverviewBody> {
  return {
    by,
    byName: BOARD_DIMENSION_NAMES[by],
    today,
    area: area?.code ?? null,
    areaName: area?.name ?? null,
    total: sumsBody(total),
    parts: parts.map(({ value, name, ...sums }) => ({
      value,
      name: name ?? names.get(value) ?? value,
      ...sumsBody(sums),
    })),
    next,
  };
}

function sumsBody({ total, open, overdue, decided, completed, withdrawn, kinds }: BoardSums): Plain<BoardSumsBody> {
  const named = kinds.map((one) => ({ ...one, kindName: STAGE_KIND_NAMES[one.kind] }));
  return { total, open, overdue, decided, completed, withdrawn, kinds: named };
}
