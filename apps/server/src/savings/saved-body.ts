import { TIME_KIND_NAMES, type CutTexts } from '@app/wording';
import { ShownAs, ShownMaybe, ShownNumber, ShownText } from '../http/answer-fields.js';
import { METHOD_VERSIONS, type RateShown } from './figures.js';
import { CUT_WORDS, RATE } from './figure-shapes.js';

/** What is counted: never added over kinds. */
export class SavedKindBody {
  @ShownText({ about: 'Loại thời gian, hoặc phương pháp tính chi phí.', example: 'working-hour' })
  kind!: string;

  @ShownText({ about: 'Tên của loại hoặc phương pháp.', example: TIME_KIND_NAMES['working-hour'] })
  kindName!: string;

  @ShownMaybe({ about: 'Bản của phương pháp; null với thời gian.', example: METHOD_VERSIONS.SCM_TT02 })
  methodVersion!: string | null;
}

export class SavedBody extends SavedKindBody {
  @ShownNumber({ about: 'Số dòng được tính.', example: 3 })
  count!: number;

  @ShownText({ about: 'Trước (hoặc năm 2024), số thập phân đúng; chi phí là đồng một năm.', example: '30' })
  before!: string;

  @ShownText({ about: 'Sau.', example: '20' })
  after!: string;

  @ShownText({ about: 'Tiết kiệm: trước trừ sau.', example: '10' })
  saved!: string;

  @ShownAs(RATE, { about: 'Tỷ lệ, dạng phân số đúng và dạng hiển thị.', example: { exact: '100/3', shown: '33,33%' } })
  rate!: RateShown;

  @ShownAs(CUT_WORDS, { about: 'Bằng chữ.', example: { before: '30 ngày', after: '20 ngày', saved: '10 ngày' } })
  text!: CutTexts<string>;
}

export class CountedReasonBody {
  @ShownText({ about: 'Mã lý do.', example: 'MIXED_UNITS' })
  why!: string;

  @ShownText({ about: 'Lý do.', example: 'Thời hạn trước và sau khác đơn vị, không quy đổi được.' })
  message!: string;

  @ShownNumber({ about: 'Số dòng.', example: 2 })
  count!: number;
}
