import type { MeasurementInputs } from '@app/domain';
import { Dated } from '../http/dated-body.js';
import { Measurements } from './measurement-field.js';

export class MeasurementsBody extends Dated {
  @Measurements({
    about:
      'Mỗi mục như một dòng của phiếu tính (deploy/cost-sheets/cost-sheet.schema.json), mang mã thủ tục trong phương án ' +
      '(p1 …) hoặc "group"; số thập phân viết dưới dạng chuỗi. Mục đọc được ở phương án gửi lại được nguyên như vậy.',
  })
  measurements!: readonly MeasurementInputs[];
}
