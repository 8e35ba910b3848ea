import type { PersonView } from '@app/read-side';
import type { Names } from '../http/people-names.js';
import { CountedPageBody } from '../http/page-query.js';
import { ShownList, ShownMaybe, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';
import type { Places } from '../http/place-names.js';
import { HeldPostBody, postBody } from './post-views.js';

export class PersonBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownMaybe({ about: 'Họ tên, chỉ để hiển thị; null khi đã xóa.', example: 'Nguyễn Văn An' })
  name!: string | null;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 1 })
  revision!: number;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống.', example: ['19', '19.gia-sang'] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownList(() => HeldPostBody, { about: 'Các việc bổ nhiệm, cả đã qua và sắp tới.' })
  posts!: HeldPostBody[];
}

export class PersonPageBody extends CountedPageBody {
  @ShownList(() => PersonBody, { about: 'Những người trong địa bàn.' })
  items!: PersonBody[];
}

export class AccountAnswerBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownMaybe({
    about: 'Vị trí trong sổ sự kiện, gửi kèm ?after= khi đọc; null khi việc này không ghi vào sổ.',
    example: '0000000000000000042',
  })
  position!: string | null;
}

export class NameAnswerBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownText({ about: 'Họ tên.', example: 'Nguyễn Văn An' })
  name!: string;

  @ShownNumber({ about: 'Bản ghi sau việc này; dùng cho If-Match.', example: 2 })
  revision!: number;

  @ShownMaybe({ about: 'Vị trí trong sổ sự kiện, gửi kèm ?after= khi đọc.', example: '0000000000000000042' })
  position!: string | null;
}

export function personBody(view: PersonView, places: Places, names: Names): PersonBody {
  const { id, revision, area, appointments } = view;
  return {
    id,
    name: names[id] ?? null,
    revision,
    area,
    areaName: places.areas(area),
    posts: appointments.map((post) => postBody(post, places, names)),
  };
}
