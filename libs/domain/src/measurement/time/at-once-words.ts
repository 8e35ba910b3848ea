import { Phrases } from '../../text/words.js';

export const ACTS = new Phrases(
  'giải quyết',
  'trả kết quả',
  'trả',
  'thực hiện',
  'xử lý',
  'cấp',
  'hoàn thành',
  'giải quyết và trả kết quả',
);
export const ONE_DAY = new Phrases(
  'ngay',
  'ngay lập tức',
  'ngay trong ngày',
  'ngay trong ngày làm việc',
  'trong ngày',
  'trong ngày làm việc',
  'trong cùng ngày',
  'trong cùng ngày làm việc',
  'trong ngày làm việc tiếp theo',
);
export const SESSION = new Phrases(
  ...['', 'ngay '].flatMap((at) =>
    ['trong buổi', 'trong một buổi', 'trong 01 buổi', 'trong 1 buổi'].flatMap((in_) => [
      `${at}${in_}`,
      `${at}${in_} làm việc`,
    ]),
  ),
  '01 buổi làm việc',
  '1 buổi làm việc',
  'một buổi làm việc',
);
export const MOMENTS = new Phrases('khi', 'sau khi', 'tại thời điểm', 'từ khi');

export const NAMELY = new Phrases('trường hợp', 'nếu', 'đối với');
export const RECEIVED = new Phrases(
  'nhận hồ sơ',
  'tiếp nhận hồ sơ',
  'hồ sơ nhận',
  'hồ sơ tiếp nhận',
  'hồ sơ được tiếp nhận',
);
export const AFTER = new Phrases('sau');
export const OF_THE_CLOCK = new Phrases('giờ', 'h', 'giờ 00', 'h 00', 'giờ 00 phút');
export const NOT_DONE = new Phrases(
  'mà không giải quyết được ngay',
  'mà không giải quyết ngay được',
  'không giải quyết được ngay',
  'mà không thể giải quyết ngay',
);
export const THEN = new Phrases('thì', ',', 'trả kết quả', 'giải quyết', 'trong', 'vào');
export const NEXT_DAY = new Phrases(
  'ngày làm việc tiếp theo',
  'ngày làm việc kế tiếp',
  'ngày làm việc liền kề',
  'ngày tiếp theo',
);
