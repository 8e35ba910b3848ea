import type { CostSheet } from '@app/domain';
import { ShownAs, ShownMaybe, ShownText } from '../http/answer-fields.js';
import { byCode, several } from '../http/shapes.js';
import { PARAMETER, SHEET_LINE } from '../http/told-forms.js';

/** As the `cost` command takes it. */
export class CostSheetBody {
  @ShownText({ about: 'Tên phiếu.', example: 'PA-0012, bản 3' })
  title!: string;

  @ShownText({ about: 'Ngày tính.', example: '2026-05-14' })
  computedOn!: string;

  @ShownMaybe({ about: 'Mã địa bàn.', example: '19/19.gia-sang' })
  area?: string;

  @ShownAs(byCode(PARAMETER), { about: 'Các tham số đã dùng, theo mã.', example: {} })
  parameters!: CostSheet['parameters'];

  @ShownAs(several(SHEET_LINE), { about: 'Mỗi phép tính một dòng.' })
  lines!: CostSheet['lines'];
}
