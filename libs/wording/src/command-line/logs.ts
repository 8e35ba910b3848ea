import type { Difference, LogAddressFault } from '@app/event-store';
import { showCount } from '../figures/numbers.js';

export function differenceWords({ at, from, to }: Difference): string {
  return [`Sự kiện thứ ${showCount(at)}:`, `  nguồn: ${eventWords(from)}`, `  đích:  ${eventWords(to)}`].join('\n');
}

function eventWords(event: Difference['from']): string {
  if (!event) return 'hết sổ';
  const { id, stream, revision, type } = event;
  return `${type} ${id}, luồng ${stream}, bản ${String(revision)}`;
}

const ADDRESS_FAULTS: Readonly<Record<LogAddressFault, string>> = {
  form: 'địa chỉ EventStoreDB sai dạng',
  credentials: 'EventStoreDB qua TLS cần tên và mật khẩu trong địa chỉ',
  prefix: 'tiền tố luồng của EventStoreDB sai dạng',
};

export const LOG_WORDS = {
  compared: (events: number) => `Đã đối chiếu ${showCount(events)} sự kiện`,
  comparedThere: (events: number) => `Đã đối chiếu ${showCount(events)} sự kiện có sẵn ở đích`,
  written: (events: number) => `Đã chép ${showCount(events)} sự kiện`,
  copied: ({ copied, compared }: { readonly copied: number; readonly compared: number }) =>
    `Đã chép xong: ${showCount(copied)} sự kiện, ${showCount(compared)} sự kiện đã có từ trước.`,
  holdsAnother: (difference: Difference) =>
    `Đích đang giữ một sổ khác nên không chép vào được.\n${differenceWords(difference)}`,
  differ: (difference: Difference) => `Hai sổ khác nhau.\n${differenceWords(difference)}`,
  same: (events: number, sha256: string) =>
    `Hai sổ giống nhau: ${showCount(events)} sự kiện, cùng thứ tự, cùng nội dung.\nSHA-256 ${sha256}`,
  notACopy: (difference: Difference) => `Bản sao chưa đúng với sổ gốc.\n${differenceWords(difference)}`,
  adopted: (log: string, events: number) =>
    `Đã chuyển sang sổ “${log}” với ${showCount(events)} sự kiện; dữ liệu để đọc dựng lại khi dịch vụ khởi động.`,
  badLogAddress: (fault: LogAddressFault) => ADDRESS_FAULTS[fault],
  laterRelease: 'Sổ sự kiện thuộc một phiên bản phần mềm mới hơn.',
  advice: {
    address: 'Hãy kiểm tra địa chỉ ở --from và --to.',
    owner: 'Hãy nêu địa chỉ của vai trò đó ở --from hoặc --to.',
  },
  unavailable: (why: string) => `Kho sự kiện tạm thời không phục vụ được (${why}).`,
  badAddress: 'Địa chỉ sổ sự kiện phải là embedded, postgres://… hoặc esdb://…',
  fromMissing: 'Cần --from ĐỊA_CHỈ của sổ đang dùng; xem --help.',
  twoMissing: 'Cần --from ĐỊA_CHỈ và --to ĐỊA_CHỈ; xem --help.',
  sameAddress: '--from và --to là cùng một sổ sự kiện.',
  optionsOfTwo: 'Chỉ nhận --from, --to, --from-prefix và --to-prefix; xem --help.',
};
