import type { Differing } from '@app/installation';
import type { ParkedStream } from '@app/read-side';
import { READ_MODEL_NAMES } from '@app/wording';
import { ShownList, ShownNumber, ShownText } from '../http/answer-fields.js';

export class ParkedStreamBody {
  @ShownText({ about: 'Loại dữ liệu để đọc.', example: 'proposals' })
  readModel!: string;

  @ShownText({ about: 'Loại dữ liệu để đọc, bằng lời.', example: READ_MODEL_NAMES['proposals'] })
  readModelName!: string;

  @ShownText({ about: 'Luồng trong sổ sự kiện.', example: 'proposal-5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  stream!: string;

  @ShownText({ about: 'Vị trí của sự kiện không dựng được; từ đó luồng này tạm gác.', example: '0000000000000000042' })
  position!: string;

  @ShownText({ about: 'Lỗi gì và ở đâu trong chương trình; không có nội dung của sự kiện.', example: 'TypeError' })
  reason!: string;

  @ShownText({ about: 'Tạm gác từ thời điểm (UTC).', example: '2026-05-20T03:12:45.120Z' })
  since!: string;

  @ShownText({ about: 'Lần thử gần nhất (UTC).', example: '2026-05-20T04:12:45.120Z' })
  tried!: string;

  @ShownNumber({ about: 'Số lần đã thử.', example: 1 })
  attempts!: number;
}

export class DifferingBody {
  @ShownText({ about: 'Loại dữ liệu để đọc.', example: 'proposals' })
  readModel!: string;

  @ShownText({ about: 'Loại dữ liệu để đọc, bằng lời.', example: READ_MODEL_NAMES['proposals'] })
  readModelName!: string;

  @ShownNumber({ about: 'Số dòng khác với sổ sự kiện.', example: 1 })
  rows!: number;
}

export class ReadModelsBody {
  @ShownList(() => ParkedStreamBody, {
    about:
      'Những luồng tạm gác trong địa bàn, lâu nhất trước, nhiều nhất 100; số liệu của chúng dừng ở trước sự kiện lỗi.',
  })
  parked!: readonly ParkedStreamBody[];

  @ShownNumber({ about: 'Số luồng tạm gác khác, ngoài địa bàn hoặc chưa rõ địa bàn.', example: 0 })
  parkedElsewhere!: number;

  @ShownList(() => DifferingBody, {
    about: 'Các dòng khác với sổ sự kiện mà việc đối chiếu thường xuyên đã gặp, ở mọi địa bàn; trống là chưa gặp.',
  })
  differing!: readonly DifferingBody[];
}

export function differingBody({ readModel, rows }: Differing): DifferingBody {
  return { readModel, readModelName: READ_MODEL_NAMES[readModel] ?? readModel, rows };
}

export function parkedBody({ projection: readModel, ...parked }: ParkedStream): ParkedStreamBody {
  return { readModel, readModelName: READ_MODEL_NAMES[readModel] ?? readModel, ...parked };
}
