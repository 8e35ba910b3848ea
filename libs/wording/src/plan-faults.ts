import type { PlanFault, PlanRule } from '@app/domain';
import { CHARACTER_WORDS } from './fields.js';
import { ROLE_NAMES } from './roles.js';
import { valueInFile, valuesInWords } from './values.js';

const { head, leader, examiner, approver } = ROLE_NAMES;
const CONFIRMED_NAMES = { head, leader, examiner, approver };

const WORDS: Readonly<Record<PlanRule, (subject: string) => string>> = {
  'bad-id': (id) => `Mã “${id}” chỉ được gồm chữ không dấu, chữ số, dấu chấm, dấu gạch nối và dài tối đa 80 ký tự.`,
  'bad-version': (version) => `Phiên bản “${version}” phải là số nguyên từ 1 trở lên.`,
  'duplicate-id': (id) => `Mã “${id}” đã được dùng trước đó.`,
  'reserved-id': (id) => `Mã “${id}” dành riêng cho đơn vị chủ trì của nội dung rà soát.`,
  'unknown-area': (code) => `Không có đơn vị hành chính “${code}” trong tệp.`,
  'area-cycle': (code) => `Đơn vị hành chính “${code}” là cấp trên của chính nó.`,
  'area-too-deep': (most) => `Tính từ tỉnh xuống có nhiều nhất ${most} cấp đơn vị hành chính.`,
  'area-too-long': (most) => `Các mã từ tỉnh xuống đơn vị hành chính này, nối lại, dài tối đa ${most} ký tự.`,
  'unknown-unit': (id) => `Không có đơn vị “${id}” trong tệp.`,
  'unknown-path': (id) => `Không có đường đi “${id}” trong tệp.`,
  'unknown-catalogue': (code) => `Không có danh mục “${code}” trong tệp.`,
  'unknown-stage': (id) => `Đường đi không có bước “${id}”.`,
  'duplicate-deadline': (stage) => `Bước “${stage}” có hai thời hạn.`,
  'catalogue-without-path': (code) => `Danh mục “${code}” không có đường đi nên không nhận phương án ngoài kế hoạch.`,
  'no-stage': (path) => `Đường đi “${path}” không có bước nào.`,
  'first-stage-not-review': (stage) => `Bước đầu “${stage}” phải là bước rà soát.`,
  'gathers-twice': (stage) => `Bước “${stage}” là bước lập hồ sơ thứ hai; mỗi đường đi có nhiều nhất một bước.`,
  'gathers-too-late': (stage) => `Bước lập hồ sơ “${stage}” phải đứng trước bước trình hoặc phê duyệt đầu tiên.`,
  'duty-missing': (duty) => `Bước này thiếu người làm việc “${valueInFile(duty)}”.`,
  'duty-foreign': (duty) => `Bước loại này không có việc “${valueInFile(duty)}”.`,
  'duplicate-actor': (unit) => `Vai trò này ở đơn vị “${unit}” được ghi hai lần cho cùng một việc.`,
  'set-cannot-act': (id) => `“${id}” là nhóm đơn vị; người làm ở một bước phải thuộc một đơn vị cụ thể.`,
  'outside-unit-acts': (id) => `Đơn vị “${id}” ở ngoài hệ thống nên không thể làm việc ở bước này.`,
  'unit-elsewhere': (id) => `Đơn vị “${id}” không cùng tuyến đơn vị hành chính với cơ quan ban hành.`,
  'unit-not-registered': (id) =>
    `Đơn vị “${id}” không thuộc địa bàn quản trị và chưa được đăng ký ở địa bàn này; quản trị viên ở đó cần đăng ký trước.`,
  'unit-of-other-area': (id) => `Mã đơn vị “${id}” đã dùng cho một đơn vị ở địa bàn khác; hãy dùng mã khác.`,
  'role-not-registered': (role) =>
    `Đơn vị ngoài địa bàn quản trị chưa được đăng ký với vai trò “${valueInFile(role)}”.`,
  'role-too-light': (duty) =>
    `Việc “${valueInFile(duty)}” chỉ giao được cho vai trò do hai quản trị viên bổ nhiệm: ${valuesInWords(CONFIRMED_NAMES)}.`,
  'role-not-at-unit': (role) => `Đơn vị này không có vai trò “${valueInFile(role)}”.`,
  'lead-without-role': (unit) => `Đơn vị chủ trì “${unit}” thiếu vai trò mà đường đi cần.`,
  'no-lead-unit': (item) => `Nội dung “${item}” có đường đi nhưng không có đơn vị chủ trì nào trong hệ thống.`,
  'no-drafter': (code) => `Không đơn vị nào có đủ vai trò để lập phương án ngoài kế hoạch theo danh mục “${code}”.`,
  'no-way-in': () => 'Kế hoạch không có nội dung rà soát nào có đường đi và không cho phép đề xuất ngoài kế hoạch.',
  'no-such-date': (date) => `“${date}” không phải là ngày, tháng, quý hoặc năm có thật.`,
  'empty-deadline': () => 'Thời hạn ghép phải có ít nhất một phần.',
  'window-reversed': (text) => `Thời gian rà soát “${text}” kết thúc trước khi bắt đầu.`,
  'not-a-percent': (value) => `“${value}” không phải là tỷ lệ phần trăm từ 0 đến 100, ví dụ "50" hoặc "37.5".`,
  'figure-incomplete': () => 'Con số và từ so sánh phải cùng có, hoặc cùng là null khi văn bản không nêu.',
  'wrong-source': (indicator) => `Chỉ số “${valueInFile(indicator)}” không được tính từ nguồn này.`,
  'no-baseline-here': (indicator) => `Chỉ số “${valueInFile(indicator)}” không so với năm gốc nào.`,
  'no-such-baseline': (year) => `Hệ thống không giữ số liệu gốc của năm ${year}.`,
  'empty-scope': () => 'Phạm vi theo danh mục phải nêu ít nhất một danh mục.',
  'not-printable': CHARACTER_WORDS.printable,
  'hidden-character': CHARACTER_WORDS.hidden,
  'piled-marks': CHARACTER_WORDS['piled-marks'],
  'not-one-line': CHARACTER_WORDS['one-line'],
  'not-nfc': () => 'Chữ phải ở dạng Unicode dựng sẵn (NFC).',
};

export function planFaultWords({ rule, subject }: Pick<PlanFault, 'rule' | 'subject'>): string {
  return WORDS[rule](subject);
}
