import type { ProcedureCatalogue } from '@app/domain';
import type { FileRule, LineRemark, LineResult, LineRule } from '@app/write-side';

export const CATALOGUE_NAMES: Record<ProcedureCatalogue, string> = {
  national: 'Thủ tục có mã quốc gia',
  internal: 'Thủ tục nội bộ (mã do địa phương đặt)',
};

export const LINE_RESULT_NAMES: Record<LineResult, string> = {
  new: 'mới',
  changed: 'thay đổi',
  unchanged: 'không đổi',
  wrong: 'sai',
};

export const LINE_RULE_WORDS: Record<LineRule, string> = {
  object: 'Mỗi dòng phải là một đối tượng JSON.',
  required: 'Không được để trống.',
  text: 'Phải là một đoạn chữ, đặt trong ngoặc kép.',
  maxLength:
    'Quá dài: tên nhiều nhất 2.000 ký tự, thời gian và phí của một kênh 500, trường khác 20.000, cả dòng 200.000.',
  printable: 'Không được chứa ký tự điều khiển, ký tự không có nghĩa, hay chữ mang quá nhiều dấu.',
  hidden: 'Không được chứa ký tự không nhìn thấy hoặc đổi chiều chữ.',
  field: 'Tên trường chỉ gồm chữ thường không dấu, chữ số, gạch dưới; nhiều nhất 40 trường ngoài mẫu.',
  code: 'Mã phải có dạng 1.000014, 1.000014.000.00.00.H55, hoặc NB-… với thủ tục nội bộ.',
  channel:
    'Không ghi được rõ ràng: thời gian cần có đơn vị hoặc lời (20 ngày làm việc, Không quy định), phí là Miễn phí hoặc số tiền có đơn vị, lời thêm đặt trong ngoặc: 50.000 đồng(mỗi hồ sơ).',
  channelTwice:
    'Kênh này đã có trong cach_thuc_thuc_hien, hoặc nội dung ở đó không tách được thành các kênh; chỉ ghi một trong hai.',
  repeated: 'Thủ tục này đã có ở dòng trước với nội dung khác.',
};

export const LINE_REMARK_WORDS: Record<LineRemark, string> = {
  codeInName: 'Tên thủ tục có chứa mã.',
  channelsUnread: 'Không tách được thời hạn và phí; giữ nguyên văn.',
  cutText: 'Dài đúng 1.500 ký tự: có thể nguồn đã cắt bớt.',
};

/** Why a file as a whole was not taken. */
export const FILE_RULE_WORDS: Record<FileRule, string> = {
  empty: 'Tệp không có dữ liệu.',
  json: 'Tệp không phải là JSON.',
  list: 'Tệp phải là một danh sách JSON các thủ tục.',
  notCsv: 'Tệp không phải là CSV mà là tệp nén hoặc bảng tính; tệp Excel phải gửi là .xlsx.',
  notXlsx: 'Tệp không phải là bảng tính Excel (.xlsx).',
  oldExcel: 'Tệp Excel đời cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu.',
  unreadable: 'Không đọc được bảng tính: tệp hỏng hoặc không đúng khuôn dạng .xlsx.',
  encoding: 'Chữ không theo bảng mã UTF-8 (hoặc UTF-16 có dấu BOM); hãy lưu lại thành “CSV UTF-8”.',
  quotes: 'Dấu ngoặc kép đặt sai: ô có ngoặc kép phải nằm trong ngoặc kép và viết đôi dấu bên trong.',
  tooLarge:
    'Nội dung quá lớn: bảng tính sau khi giải nén nhiều nhất 96 MiB, mỗi dòng CSV và mỗi đoạn chữ JSON 1.000.000 ký tự.',
  tooManyRows:
    'Quá nhiều dòng: qua API nhiều nhất 20.000 thủ tục một tệp; bảng nhiều nhất 40.000 dòng, kể cả dòng trống.',
  tooManyColumns: 'Quá nhiều cột: nhiều nhất 200.',
  sheet: 'Không có trang tính này.',
  noHeader: 'Dòng đầu phải là tên các cột, ví dụ “Mã thủ tục”, “Tên thủ tục”.',
  unknownColumn: 'Không biết cột này; tên cột là tên trường của Cổng Dịch vụ công quốc gia hoặc tên tiếng Việt của nó.',
  repeatedColumn: 'Cột này đã có ở trước.',
  missingColumn: 'Thiếu cột bắt buộc này.',
  unnamedColumn: 'Ô có nội dung nhưng cột không có tên ở dòng đầu.',
  cellError: 'Ô mang lỗi của công thức; hãy sửa công thức hoặc dán giá trị.',
  noValue: 'Công thức chưa có giá trị; hãy mở bằng Excel, lưu lại, hoặc dán giá trị.',
};
