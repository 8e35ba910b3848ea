import type { MeasuredTime, Missing, WrittenNow } from '@app/domain';
import { LIMIT_FORM_NAMES, limitReading, missingWords, TIME_UNIT_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownOne, ShownText, ShownTexts, type Plain } from '../http/answer-fields.js';
import { FaultBody } from '../http/problem-body.js';
import { MeasurementBody, measurementBody, WarningBody, warningBody } from './measurement-views.js';

class TimeCaseBody {
  @ShownText({ about: 'Từ.', example: '9' })
  from!: string;

  @ShownText({ about: 'Đến; bằng from khi không phải một khoảng.', example: '14' })
  to!: string;

  @ShownText({ about: 'Đơn vị.', values: Object.keys(TIME_UNIT_NAMES) })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: TIME_UNIT_NAMES['working-day'] })
  unitName!: string;

  @ShownMaybe({ about: 'Số giờ mà văn bản ghi kèm.', example: null })
  statedHours!: string | null;
}

export class ReadLimitBody {
  @ShownText({ about: 'Nguyên văn.', example: '09–14 ngày LV' })
  raw!: string;

  @ShownText({ about: 'Đọc được gì.', values: Object.keys(LIMIT_FORM_NAMES) })
  form!: string;

  @ShownText({ about: 'Đọc được gì, bằng lời.', example: LIMIT_FORM_NAMES.cases })
  formName!: string;

  @ShownText({ about: 'Cách đọc, bằng lời.', example: 'đọc là 9–14 ngày làm việc' })
  reading!: string;

  @ShownTexts({ about: 'Vì sao cách đọc nói nhiều hơn mặt chữ.', example: [] })
  marks!: readonly string[];

  @ShownMaybe({
    about: 'confirmed: người nhập xác nhận cách đọc; given: người nhập ghi; null khi không.',
    example: null,
  })
  by!: string | null;

  @ShownList(() => TimeCaseBody, { about: 'Từng trường hợp.' })
  cases!: readonly TimeCaseBody[];
}

class ReadTimeBody {
  @ShownText({ about: 'Mã thủ tục.', example: 'p1' })
  procedure!: string;

  @ShownOne(() => ReadLimitBody, { about: 'Thời hạn trước.' })
  before!: ReadLimitBody;

  @ShownOne(() => ReadLimitBody, { about: 'Thời hạn sau.' })
  after!: ReadLimitBody;
}

class MeasuredProcedureBody {
  @ShownText({ about: 'Mã thủ tục trong phương án: mã sẽ có, nếu là thủ tục mới.', example: 'p2' })
  id!: string;

  @ShownMaybe({ about: 'Mã thủ tục hành chính.', example: '1.001612' })
  code!: string | null;

  @ShownText({ about: 'Tên thủ tục.', example: 'Đăng ký thành lập hộ kinh doanh' })
  name!: string;
}

export class FiguresShownBody {
  @ShownText({ about: 'Ngày tính.', example: '2026-05-14' })
  on!: string;

  @ShownList(() => MeasuredProcedureBody, { about: 'Các thủ tục theo thứ tự của nội dung.' })
  procedures!: readonly MeasuredProcedureBody[];

  @ShownList(() => MeasurementBody, { about: 'Số liệu, như ở phương án sau khi ghi.' })
  measurements!: readonly Plain<MeasurementBody>[];

  @ShownList(() => ReadTimeBody, { about: 'Thời hạn đã được đọc như thế nào.' })
  readings!: readonly ReadTimeBody[];

  @ShownList(() => WarningBody, { about: 'Cảnh báo, kèm giải trình đã có.' })
  warnings!: readonly Plain<WarningBody>[];

  @ShownList(() => FaultBody, { about: 'Còn thiếu gì để gửi đi, ngoài duyệt của lãnh đạo đơn vị.' })
  missing!: readonly FaultBody[];
}

export function figuresBody(on: string, now: WrittenNow, missing: readonly Missing[]): Plain<FiguresShownBody> {
  const { content, measurements, warnings } = now;
  return {
    on,
    procedures: content.procedures.map(({ id, code, name }) => ({ id, code, name })),
    measurements: measurements.map(measurementBody),
    readings: measurements.flatMap(({ inputs, time }) => (time ? [readTime(inputs.procedure, time)] : [])),
    warnings: warnings.map(warningBody),
    missing: missing.map((one) => ({ ...one, message: missingWords(one) })),
  };
}

function readTime(procedure: string, { before, after }: MeasuredTime): ReadTimeBody {
  return { procedure, before: readLimit(before), after: readLimit(after) };
}

export function readLimit(limit: MeasuredTime['before']): ReadLimitBody {
  const { raw, form, cases, marks = [], by = null } = limit;
  return {
    raw,
    form,
    formName: LIMIT_FORM_NAMES[form],
    reading: limitReading(limit),
    marks,
    by,
    cases: cases.map(({ from, to, unit, statedHours }) => {
      return { from, to, unit, unitName: TIME_UNIT_NAMES[unit], statedHours };
    }),
  };
}
