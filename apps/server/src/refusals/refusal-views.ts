import { COMMANDS, REFUSAL_RULES, type CommandName } from '@app/domain';
import type { RefusalView } from '@app/read-side';
import { ACT_NAMES, KIND_NAMES, REFUSALS } from '@app/wording';
import { CountedPageBody } from '../http/page-query.js';
import { thingKey, type NamedRefusals } from './refused-names.js';
import { ShownList, ShownMaybe, ShownNumber, ShownText } from '../http/answer-fields.js';

export class RefusalBody {
  @ShownText({ about: 'Vị trí trong sổ sự kiện.', example: '0000000000000000042' })
  position!: string;

  @ShownText({ about: 'Thời điểm ghi nhận (UTC).', example: '2026-05-20T03:12:45.120Z' })
  recordedAt!: string;

  @ShownText({ about: 'Mã người bị từ chối.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownMaybe({ about: 'Họ tên; null khi đã xóa.', example: 'Nguyễn Văn An' })
  personName!: string | null;

  @ShownText({ about: 'Việc bị từ chối.', example: 'ApproveEdition' })
  action!: string;

  @ShownText({ about: 'Tên việc.', example: ACT_NAMES.ApproveEdition })
  actionName!: string;

  @ShownText({ about: 'Quy tắc từ chối.', values: REFUSAL_RULES })
  rule!: string;

  @ShownText({ about: 'Lý do từ chối.', example: REFUSALS.NO_ROLE })
  reason!: string;

  @ShownText({ about: 'Loại đối tượng.', example: 'proposal' })
  kind!: string;

  @ShownText({ about: 'Tên loại đối tượng.', example: KIND_NAMES.proposal })
  kindName!: string;

  @ShownText({ about: 'Mã đối tượng.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  target!: string;

  @ShownMaybe({
    about: 'Tên, kèm số nếu có, của đối tượng; null khi không có đối tượng ấy, không được xem, hoặc họ tên đã xóa.',
    example: 'PA-0012 Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh',
  })
  targetName!: string | null;

  @ShownNumber({ about: 'Số lần bị từ chối mà dòng này tính gộp; 1 khi ghi từng lần.', example: 1 })
  count!: number;

  @ShownText({ about: 'Mã yêu cầu, để tìm trong nhật ký.', example: '8e1c3c1e-5a1c-4d0e-9a52-0f6c2f9f3b11' })
  requestId!: string;
}

export class RefusalPageBody extends CountedPageBody {
  @ShownList(() => RefusalBody, { about: 'Các việc bị từ chối, mới trước.' })
  items!: RefusalBody[];
}

export function refusalBody(view: RefusalView, { people, things }: NamedRefusals): RefusalBody {
  const { position, recordedAt, person, action, rule, kind, target, count, request } = view;
  const knownRule = REFUSAL_RULES.find((one) => one === rule);
  return {
    position,
    recordedAt,
    person,
    personName: people[person] ?? null,
    action,
    actionName: isCommand(action) ? ACT_NAMES[action] : action,
    rule,
    reason: knownRule ? REFUSALS[knownRule] : rule,
    kind,
    kindName: Object.hasOwn(KIND_NAMES, kind) ? KIND_NAMES[kind as keyof typeof KIND_NAMES] : kind,
    target,
    targetName: things.get(thingKey(view)) ?? null,
    count,
    requestId: request,
  };
}

function isCommand(action: string): action is CommandName {
  return Object.hasOwn(COMMANDS, action);
}
