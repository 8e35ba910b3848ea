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
  'duplicate-basis': (number) => `Căn cứ “${number}” đã nêu ở cùng mục này; mỗi mục chỉ nêu một văn bản một lần.`,
  'unknown-area': (code) => `Không có đơn vị hành chính “${code}” trong tệp.`,
  'area-cycle': (code) => `Đơn vị hành chính “${code}” là cấp trên của chính nó.`,
  'area-too-deep': (most) => `Tính từ tỉnh xuống có nhiều nhất ${most} cấp đơn vị hành chính.`,
  'area-too-long': (most) => `Các mã từ tỉnh xuống đơn vị hành chính này, nối lại, dài tối đa ${most} ký tự.`,
  'level-misplaced': (level) => `Đơn vị hành chính cấp “${valueInFile(level)}” không đứng dưới cấp này.`,
  'unknown-unit': (id) => `Không có đơn vị “${id}” trong tệp.`,
  'unknown-path': (id) => `Không có đường đi “${id}” trong tệp.`,
  'unknown-catalogue': (code) => `Không có danh mục “${code}” trong tệp.`,
  'unknown-stage': (id) => `Đường đi không có bước “${id}”.`,
  'duplicate-deadline': (stage) => `Bước “${stage}” có hai thời hạn.`,
  'bad-code': (code) =>
    `“${code}” không phải mã thủ tục hành chính, ví dụ "1.001193", "1.001193.000.00.00.H55" hoặc "NB-01".`,
  'duplicate-code': (code) => `Thủ tục “${code}” đã được nêu trước đó trong nội dung này.`,
  'catalogue-without-path': (code) => `Danh mục “${code}” không có đường đi nên không nhận phương án ngoài kế hoạch.`,
  'no-stage': (path) => `Đường đi “${path}” không có bước nào.`,
  'first-stage-not-review': (stage) => `Bước đầu “${stage}” phải là bước rà soát.`,
  'gathers-twice': (stage) => `Bước “${stage}” là bước lập hồ sơ thứ hai; mỗi đường đi có nhiều nhất một bước.`,
  'gathers-too-late': (stage) =>
    `Bước lập hồ sơ “${stage}” phải là bước trình đầu tiên hoặc đứng trước nó, và đứng trước bước phê duyệt đầu tiên.`,
  'duty-missing': (duty) => `Bước này thiếu người làm việc “${valueInFile(duty)}”.`,
  'duty-foreign': (duty) => `Bước loại này không có việc “${valueInFile(duty)}”.`,
  'duplicate-actor': (unit) => `Vai trò này ở đơn vị “${unit}” được ghi hai lần cho cùng một việc.`,
  'set-cannot-act': (id) => `Nhóm “${id}” không có đơn vị nào trong hệ thống để làm việc ở bước này.`,
  'too-many-actors': (most) => `Một bước có nhiều nhất ${most} vai trò, tính từng đơn vị của nhóm.`,
  'outside-unit-acts': (id) => `Đơn vị “${id}” ở ngoài hệ thống nên không thể làm việc ở bước này.`,
  'unit-elsewhere': (id) => `Đơn vị “${id}” không cùng tuyến đơn vị hành chính với cơ quan ban hành.`,
  'unit-not-registered': (id) =>
    `Đơn vị “${id}” không thuộc địa bàn quản trị và chưa được đăng ký ở địa bàn này; quản trị viên ở đó cần đăng ký trước.`,
  'unit-ended': (id) => `Đơn vị “${id}” đã chấm dứt hoạt động; hãy bỏ đơn vị này khỏi kế hoạch.`,
  'unit-of-other-area': (id) => `Mã đơn vị “${id}” đã dùng cho một đơn vị ở địa bàn khác; hãy dùng mã khác.`,
  'unit-of-other-name': (name) =>
    `Đơn vị này đã đăng ký với tên “${name}”; hãy ghi đúng tên đó, hoặc dùng mã khác nếu là đơn vị khác.`,
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
  'deadline-differs': (text) =>
    `Dạng tính được của thời hạn không khớp với lời “${text}”; nếu văn bản in như vậy, hãy thêm ghi chú loại as-written hoặc contradiction tại mục này.`,
  'counted-elsewhere': () => 'Thời hạn tính từ ngày nhận chỉ dùng cho một bước, và không ghép với thời hạn khác.',
  'stages-backwards': (stage) =>
    `Thời hạn của bước “${stage}” sớm hơn thời hạn của một bước trước nó; nếu văn bản in như vậy, hãy thêm ghi chú loại as-written hoặc contradiction tại mục này.`,
  'window-reversed': (text) => `Thời gian rà soát “${text}” kết thúc trước khi bắt đầu.`,
  'not-a-percent': (value) => `“${value}” không phải là tỷ lệ phần trăm từ 0 đến 100, ví dụ "50" hoặc "37.5".`,
  'not-a-count': (value) => `“${value}” không phải là số nguyên từ 0 trở lên, ví dụ "2" hoặc "419".`,
  'not-counted-so': (indicator) => `Chỉ số “${valueInFile(indicator)}” là tỷ lệ phần trăm, không phải số lượng.`,
  'no-such-day': (text) => `Thời điểm phải đạt “${text}” phải nêu một ngày, tháng, quý hoặc năm.`,
  'figure-incomplete': () => 'Con số và từ so sánh phải cùng có, hoặc cùng là null khi văn bản không nêu.',
  'figure-differs': (text) =>
    `Con số, đơn vị hoặc từ so sánh không khớp với chỉ tiêu in “${text}”; nếu văn bản in như vậy hoặc đây là cách hiểu, hãy thêm ghi chú loại as-written, contradiction hoặc reading cho chỉ tiêu này.`,
  'wrong-source': (indicator) => `Chỉ số “${valueInFile(indicator)}” không được tính từ nguồn này.`,
  'no-baseline-here': (indicator) => `Chỉ số “${valueInFile(indicator)}” không so với năm gốc nào.`,
  'no-such-baseline': (year) => `Hệ thống không giữ số liệu gốc của năm ${year}.`,
  'empty-scope': () => 'Phạm vi theo danh mục phải nêu ít nhất một danh mục.',
  'not-printable': CHARACTER_WORDS.printable,
  'hidden-character': CHARACTER_WORDS.hidden,
  'piled-marks': CHARACTER_WORDS['piled-marks'],
  'not-one-line': CHARACTER_WORDS['one-line'],
  'lost-letters': CHARACTER_WORDS['lost-letters'],
  'encoded-twice': CHARACTER_WORDS['encoded-twice'],
  'legacy-font': CHARACTER_WORDS['legacy-font'],
  'not-nfc': () => 'Chữ phải ở dạng Unicode dựng sẵn (NFC).',
};

export function planFaultWords({ rule, subject }: Pick<PlanFault, 'rule' | 'subject'>): string {
  return WORDS[rule](subject);
}
