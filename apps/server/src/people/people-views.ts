import type { Account } from '@app/identity';
import type { PersonView } from '@app/read-side';
import { CountedPageBody } from '../http/page-query.js';
import { ShownList, ShownMaybe, ShownMaybeOne, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';
import { ActBody } from '../acts/act-views.js';
import { AccountBody, accountBody } from './account-views.js';
import { personPostBody, PersonPostBody } from './person-post-views.js';

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

  @ShownMaybeOne(() => AccountBody, { about: 'Tài khoản hiện nay, cả khi hỏi về quá khứ; null khi chưa có.' })
  account!: AccountBody | null;

  @ShownList(() => PersonPostBody, { about: 'Các việc bổ nhiệm, cả đã qua và sắp tới.' })
  posts!: PersonPostBody[];
}

export class ActsOnPostBody {
  @ShownText({ about: 'Mã việc bổ nhiệm.', example: '7a1d3a0c-4f1b-5c2d-8e3f-9a0b1c2d3e4f' })
  appointment!: string;

  @ShownList(() => ActBody, { about: 'Các việc trên việc bổ nhiệm này.' })
  acts!: readonly ActBody[];
}

export class PersonShownBody extends PersonBody {
  @ShownList(() => ActBody, { about: 'Các việc người đọc làm được hay không làm được lúc này, và vì sao.' })
  acts!: readonly ActBody[];

  @ShownList(() => ActsOnPostBody, { about: 'Cũng thế, trên từng việc bổ nhiệm.' })
  actsOnPosts!: readonly ActsOnPostBody[];
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

export function personBody(
  view: PersonView,
  account: Account | undefined,
  naming: Parameters<typeof personPostBody>[1],
): PersonBody {
  const { id, revision, area, appointments } = view;
  const { places, names } = naming;
  return {
    id,
    name: names[id] ?? null,
    revision,
    area,
    areaName: places.areas(area),
    account: account ? accountBody(account) : null,
    posts: appointments.map((post) => personPostBody(post, naming)),
  };
}
