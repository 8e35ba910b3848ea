import type { CivilDate } from '@app/domain';
import { MOMENT_SENSES, type Moment, type MomentSense } from '@app/read-side';
import { MOMENT_SENSE_NAMES } from '@app/wording';
import { ShownMaybe, ShownText, type Plain } from '../answer-fields.js';

/** A moment that an answer is of. */
export class MomentBody {
  @ShownText({ about: 'Nghĩa được hỏi.', values: MOMENT_SENSES })
  by!: MomentSense;

  @ShownText({ about: 'Tên của nghĩa.', example: MOMENT_SENSE_NAMES.recorded })
  byName!: string;

  @ShownText({ about: 'Ngày của thời điểm ấy.', example: '2026-06-30' })
  date!: CivilDate;

  @ShownMaybe({
    about: 'Vị trí cuối cùng được tính; null khi sổ sự kiện chưa có gì.',
    example: '0000000000000000042',
  })
  position!: string | null;
}

export function momentBody({ by, day, known }: Moment): Plain<MomentBody> {
  return { by, byName: MOMENT_SENSE_NAMES[by], date: day, position: known === '' ? null : known };
}
