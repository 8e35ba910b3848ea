import type { Differing, StandingProcess, StandingWork } from '@app/installation';
import type { ParkedStream, ProcessKind } from '@app/read-side';
import { PROCESS_NAMES, READ_MODEL_NAMES, WORK_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownMaybeNumber, ShownNumber, ShownText } from '../http/answer-fields.js';

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

export class OwnedWorkBody {
  @ShownText({ about: 'Loại dữ liệu để đọc, hoặc việc khác theo sổ sự kiện.', example: 'proposals' })
  work!: string;

  @ShownText({ about: 'Việc đó, bằng lời.', example: WORK_NAMES['proposals'] })
  workName!: string;

  @ShownText({ about: 'Giữ việc từ thời điểm (UTC).', example: '2026-05-20T03:12:45.120Z' })
  since!: string;

  @ShownMaybe({
    about: 'Đã theo sổ đến vị trí; null khi chưa đọc sự kiện nào hoặc việc không theo vị trí.',
    example: '0000000000000000042',
  })
  position!: string | null;

  @ShownMaybeNumber({
    about: 'Chậm hơn sổ sự kiện bao nhiêu mili giây; null khi việc không theo vị trí hoặc sổ đang không đọc được.',
    example: 0,
  })
  behindMs!: number | null;
}

export class ProcessBody {
  @ShownText({
    about: 'Mã của tiến trình, mới sau mỗi lần khởi động.',
    example: '5f0c1d54-3a5e-4d3c-8a3f-1f2e3d4c5b6a',
  })
  id!: string;

  @ShownText({ about: 'Loại tiến trình.', values: Object.keys(PROCESS_NAMES) })
  kind!: ProcessKind;

  @ShownText({ about: 'Loại tiến trình, bằng lời.', example: PROCESS_NAMES.server })
  kindName!: string;

  @ShownMaybe({ about: 'Máy; chỉ cho người có địa bàn là cả hệ thống.', example: 'may-1' })
  host!: string | null;

  @ShownMaybeNumber({ about: 'Số tiến trình trên máy; chỉ cho người có địa bàn là cả hệ thống.', example: 4211 })
  pid!: number | null;

  @ShownText({ about: 'Khởi động lúc (UTC).', example: '2026-05-20T03:12:45.120Z' })
  began!: string;

  @ShownText({ about: 'Lần gần nhất báo là đang chạy (UTC).', example: '2026-05-20T04:12:45.120Z' })
  heard!: string;

  @ShownNumber({ about: 'Im lặng đã bao nhiêu mili giây.', example: 340 })
  silentMs!: number;

  @ShownList(() => OwnedWorkBody, { about: 'Những việc tiến trình đang giữ; trống là không giữ việc nào.' })
  owns!: readonly OwnedWorkBody[];
}

export class ReadModelsBody {
  @ShownList(() => ParkedStreamBody, {
    about:
      'Những luồng tạm gác trong địa bàn, lâu nhất trước, nhiều nhất 100; số liệu của chúng dừng ở trước sự kiện lỗi. Địa bàn là của dòng số liệu, hoặc của sự kiện đầu luồng khi chưa có dòng nào.',
  })
  parked!: readonly ParkedStreamBody[];

  @ShownNumber({ about: 'Số luồng tạm gác khác, ngoài địa bàn hoặc chưa rõ địa bàn.', example: 0 })
  parkedElsewhere!: number;

  @ShownList(() => DifferingBody, {
    about: 'Các dòng khác với sổ sự kiện mà việc đối chiếu thường xuyên đã gặp, ở mọi địa bàn; trống là chưa gặp.',
  })
  differing!: readonly DifferingBody[];

  @ShownList(() => ProcessBody, {
    about:
      'Các tiến trình trên cơ sở dữ liệu, chạy lâu nhất trước, và việc mỗi tiến trình giữ; cả tiến trình im lặng chưa quá một giờ.',
  })
  processes!: readonly ProcessBody[];
}

/** `isPlaced`: with the machine, which concerns the operator. */
export function processBody(
  { owns, kind, host, pid, ...process }: StandingProcess,
  { isPlaced }: { readonly isPlaced: boolean },
): ProcessBody {
  const place = isPlaced ? { host, pid } : { host: null, pid: null };
  return { ...process, ...place, kind, kindName: PROCESS_NAMES[kind], owns: owns.map(ownedBody) };
}

function ownedBody({ name, ...work }: StandingWork): OwnedWorkBody {
  return { work: name, workName: WORK_NAMES[name] ?? name, ...work };
}

export function differingBody({ readModel, rows }: Differing): DifferingBody {
  return { readModel, readModelName: READ_MODEL_NAMES[readModel] ?? readModel, rows };
}

export function parkedBody({ projection: readModel, ...parked }: ParkedStream): ParkedStreamBody {
  return { readModel, readModelName: READ_MODEL_NAMES[readModel] ?? readModel, ...parked };
}
