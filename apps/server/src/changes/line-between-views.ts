import type { LineBetween, LineThen } from '@app/read-side';
import { changeText, SAVING_STATUS_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownMaybeOne, ShownOne, ShownText, type Plain } from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import { MomentBody } from '../http/past/moment-body.js';
import type { UnitNames } from '../http/place-names.js';
import { amountText } from '../savings/figures.js';
import { SavedKindBody } from '../savings/saved-body.js';

class LineThenBody {
  @ShownText({ about: 'Tình trạng.', values: Object.keys(SAVING_STATUS_NAMES) })
  status!: string;

  @ShownText({ about: 'Tên tình trạng.', example: SAVING_STATUS_NAMES.rejected })
  statusName!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;

  @ShownMaybe({ about: 'Phần của dòng trong con số, số thập phân đúng; null khi dòng không được tính.', example: '6' })
  saved!: string | null;

  @ShownMaybe({ about: 'Bằng chữ.', example: '6 ngày' })
  text!: string | null;
}

export class LineBetweenBody {
  @ShownText({ about: 'Mã dòng.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a:p1' })
  id!: string;

  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string;

  @ShownText({ about: 'Tên phương án.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị chủ trì.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string;

  @ShownMaybe({ about: 'Mã thủ tục.', example: '1.001193' })
  code!: string | null;

  @ShownText({ about: 'Tên thủ tục.', example: 'Đăng ký khai sinh' })
  name!: string;

  @ShownMaybeOne(() => LineThenBody, { about: 'Lúc trước; null khi chưa có dòng.' })
  before!: Plain<LineThenBody> | null;

  @ShownMaybeOne(() => LineThenBody, { about: 'Lúc sau; null khi không còn dòng.' })
  after!: Plain<LineThenBody> | null;

  @ShownText({ about: 'Con số thay đổi bao nhiêu vì dòng này, số thập phân đúng.', example: '-6' })
  change!: string;

  @ShownText({ about: 'Bằng chữ.', example: '−6 ngày' })
  changeText!: string;
}

export class LineBetweenPageBody extends CountedPageBody {
  @ShownOne(() => MomentBody, { about: 'Lúc trước.' })
  from!: Plain<MomentBody>;

  @ShownOne(() => MomentBody, { about: 'Lúc sau.' })
  to!: Plain<MomentBody>;

  @ShownOne(() => SavedKindBody, { about: 'Loại thời gian hoặc phương pháp của con số.' })
  of!: Plain<SavedKindBody>;

  @ShownList(() => LineBetweenBody, { about: 'Các dòng; change của mọi trang cộng lại bằng thay đổi của con số.' })
  items!: readonly Plain<LineBetweenBody>[];
}

export function lineBetweenBody(line: LineBetween, kind: string, units: UnitNames): Plain<LineBetweenBody> {
  const { id, proposal, number, title, unit, code, name, before, after, change } = line;
  return {
    id,
    proposal,
    number,
    title,
    unit,
    unitName: units.get(unit) ?? unit,
    code,
    name,
    before: before && thenBody(before, kind),
    after: after && thenBody(after, kind),
    change,
    changeText: changeText(amountText(kind, change)),
  };
}

function thenBody({ status, stageName, saved }: LineThen, kind: string): Plain<LineThenBody> {
  const text = saved === null ? null : amountText(kind, saved);
  return { status, statusName: SAVING_STATUS_NAMES[status], stageName, saved, text };
}
