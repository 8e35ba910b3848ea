import { Whole } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { ShownMaybeNumber } from '../http/answer-fields.js';

export class SeenBody {
  @Whole({ about: 'Bản của phương án mà người gửi đã xem.', min: 1, max: LIMITS.edition, example: 2 })
  edition!: number;
}

export class LastSeenBody {
  @ShownMaybeNumber({ about: 'Bản mới nhất mà người hỏi đã xem; null khi chưa xem bản nào.', example: 2 })
  lastSeenEdition!: number | null;
}
