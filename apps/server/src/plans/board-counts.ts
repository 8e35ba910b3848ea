import { ShownNumber, ShownOne, ShownText } from '../http/answer-fields.js';
import { StageBody } from '../http/standing-body.js';

export class CountsBody {
  @ShownNumber({ about: 'Tất cả.', example: 12 })
  total!: number;

  @ShownNumber({ about: 'Còn phải xử lý.', example: 7 })
  open!: number;

  @ShownNumber({ about: 'Còn phải xử lý và đã quá hạn.', example: 2 })
  overdue!: number;
}

export class StageCountsBody extends CountsBody {
  @ShownOne(() => StageBody, { about: 'Bước.' })
  stage!: StageBody;
}

export class UnitCountsBody extends CountsBody {
  @ShownText({ about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Phòng Kinh tế, Hạ tầng và Đô thị' })
  unitName!: string;
}
