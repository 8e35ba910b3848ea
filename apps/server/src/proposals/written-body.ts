import type { MeasurementInputs, Writing } from '@app/domain';
import { LIMITS } from '../http/limits.js';
import { MayBeListOf } from '../http/nested-fields.js';
import { ContentBody, contentOf } from './content-body.js';
import { MayBeMeasurements } from './measurement-field.js';
import { WarningAnswerBody } from './warning-answers-body.js';

/** Content with what is saved together with it. */
export class WrittenBody extends ContentBody {
  @MayBeMeasurements({
    about:
      'Số liệu đo của mọi thủ tục, như khi ghi riêng; bỏ trống thì giữ số liệu đang có. Thủ tục mới nêu theo vị trí ' +
      'trong nội dung gửi kèm: procedures[0].',
  })
  measurements?: readonly MeasurementInputs[] | null;

  @MayBeListOf(() => WarningAnswerBody, {
    about: 'Giải trình các cảnh báo về nội dung và số liệu này; thủ tục mới nêu như ở số liệu.',
    max: LIMITS.listed,
  })
  warningAnswers?: WarningAnswerBody[] | null;
}

export function writingOf({ measurements, warningAnswers, ...content }: WrittenBody): Writing {
  const answers = warningAnswers?.map(({ procedure, code, field, answer }) => ({ procedure, code, field, answer }));
  return {
    content: contentOf(content),
    ...(measurements ? { measurements } : {}),
    ...(answers ? { warningAnswers: answers } : {}),
  };
}
