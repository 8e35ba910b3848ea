import type { RejectionCode } from '@app/domain';
import { CODE_WORDS } from '../procedures.js';

export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
}

const words = (title: string, detail: string): ProblemWords => ({ title, detail });

export const DOMAIN_PROBLEMS: Readonly<Record<RejectionCode, ProblemWords>> = {
  ALREADY_DECIDED: words('Đã có quyết định', 'Nội dung này đã được quyết định nên không thực hiện được nữa.'),
  ALREADY_EXISTS: words('Đã tồn tại', 'Đối tượng với mã này đã có trong hệ thống.'),
  BAD_AREA: words(
    'Địa bàn không hợp lệ',
    'Địa bàn nêu từ tỉnh xuống, nhiều nhất ba cấp; các mã nối lại dài tối đa 128 ký tự.',
  ),
  BAD_CALENDAR: words(
    'Lịch làm việc không hợp lệ',
    'Mỗi ngày nêu một lần, theo thứ tự, trong khoảng của lịch; ngày nghỉ rơi vào thứ Hai đến thứ Sáu, ngày làm bù vào cuối tuần.',
  ),
  BAD_CODE: words('Mã thủ tục không hợp lệ', CODE_WORDS),
  BAD_COST: words(
    'Chi phí không hợp lệ',
    'Chi phí là số đồng nguyên trong một năm, viết bằng chữ số, kèm phương pháp tính; không có chi phí thì không nêu phương pháp.',
  ),
  BAD_PAPER_DATE: words(
    'Ngày trên văn bản không hợp lệ',
    'Ngày của Tờ trình, Quyết định, Báo cáo không trước ngày của kế hoạch, ngày lập hồ sơ, ngày Tờ trình trước đó, và không sau việc ghi nhận nó hay văn bản tiếp theo.',
  ),
  BAD_PARAMETER: words('Tham số không hợp lệ', 'Mã, địa bàn, loại hoặc giá trị của tham số không dùng được.'),
  BAD_MEASUREMENT: words('Số liệu đo không hợp lệ', 'Số liệu thời gian, chi phí có lỗi ở những vị trí được liệt kê.'),
  BASELINE_EMPTY: words('Số liệu gốc trống', 'Số liệu gốc phải có thời hạn hoặc chi phí của năm 2024.'),
  BASELINE_FROZEN: words(
    'Số liệu gốc đã chốt',
    'Số liệu gốc năm 2024 của thủ tục tại cơ quan này đã ghi khác; muốn sửa phải đính chính và nêu lý do.',
  ),
  BASELINE_WARNED: words(
    'Số liệu gốc có cảnh báo',
    'Hãy xem những cảnh báo được liệt kê; nếu số liệu đúng, nêu vì sao ở warningAnswers cho từng cảnh báo.',
  ),
  BAD_TERM: words(
    'Khoảng ngày không hợp lệ',
    'Ngày cuối không được trước ngày đầu và không được sau ngày cuối đã có; ngày nào cũng phải có trong lịch.',
  ),
  BAD_RETURN_TARGET: words('Bước trả lại không hợp lệ', 'Chỉ trả lại được về một bước đứng trước trên đường đi.'),
  DOES_NOT_GATHER: words('Bước này không lập hồ sơ', 'Hồ sơ trình chỉ được lập ở bước tập hợp của đường đi.'),
  DOSSIER_CLOSED: words('Hồ sơ đã chốt', 'Hồ sơ đã chốt danh sách, không thêm bớt phương án được nữa.'),
  DOSSIER_EMPTY: words('Hồ sơ trống', 'Hồ sơ chưa có phương án nào.'),
  DOSSIER_NOT_CLOSED: words('Hồ sơ chưa chốt', 'Cần chốt danh sách phương án của hồ sơ trước.'),
  DOSSIER_OVER: words('Hồ sơ đã kết thúc', 'Hồ sơ đã kết thúc, không ghi nhận thêm được.'),
  FORBIDDEN: words('Không có quyền', 'Tài khoản không có quyền thực hiện việc này.'),
  GATHERS_HERE: words('Bước này tập hợp hồ sơ', 'Ở bước này phương án đi tiếp bằng cách đưa vào hồ sơ trình.'),
  INCLUSION_DECLINED: words('Hồ sơ không nhận phương án', 'Hồ sơ không nhận phương án này vào danh sách.'),
  IN_A_DOSSIER: words('Đang ở trong hồ sơ', 'Phương án đang ở trong một hồ sơ trình nên không sửa riêng được.'),
  INCOMPLETE: words('Phương án chưa đủ nội dung', 'Cần bổ sung những mục được liệt kê rồi thực hiện lại.'),
  INVALID_PLAN: words('Tệp kế hoạch không hợp lệ', 'Tệp kế hoạch có lỗi ở những vị trí được liệt kê.'),
  ITEM_HAS_PATH: words(
    'Nội dung có phương án',
    'Nội dung này được thực hiện bằng phương án; kết quả tính từ phương án, không báo cáo riêng.',
  ),
  ITEM_HAS_NO_PATH: words('Chưa có đường đi', 'Nội dung hoặc danh mục này chưa được gắn đường đi trong kế hoạch.'),
  LAST_ADMINISTRATOR: words(
    'Địa bàn sẽ không còn quản trị viên',
    'Mọi ngày về sau địa bàn phải còn một quản trị viên đăng nhập được, và người chấm dứt một quản trị viên phải còn quản trị địa bàn đó lâu hơn ngày cuối được nêu. Hãy bổ nhiệm quản trị viên khác trước.',
  ),
  LETTER_REQUIRED: words('Thiếu Tờ trình', 'Hồ sơ rời bước này phải có Tờ trình với số, ngày và người ký.'),
  LIST_DIFFERS: words('Danh sách không khớp', 'Danh sách phương án gửi lên khác với danh sách đang có trong hồ sơ.'),
  LIST_FULL: words(
    'Danh sách đã đầy',
    'Mỗi phương án nhận tối đa 500 yêu cầu cho ý kiến, mỗi hồ sơ 500 yêu cầu giải trình, mỗi địa bàn 500 tham số và 500 phiên bản lịch, mỗi người 200 bản viết dở.',
  ),
  NOT_ACCEPTED: words('Chưa được chấp nhận', 'Bản này của phương án chưa được chấp nhận ở bước hiện tại.'),
  NOT_AMENDABLE: words(
    'Không sửa đổi như vậy được',
    'Ở bước này quyết định sửa đổi chỉ có thể tiếp tục không thông qua; thông qua thì phương án phải qua bước phê duyệt sau.',
  ),
  NOT_AWAITED: words('Không chờ xác nhận', 'Việc bổ nhiệm này không chờ xác nhận, hoặc đã hết hạn.'),
  NOTHING_DECIDED: words('Chưa có quyết định', 'Hồ sơ chưa có phương án nào đã được quyết định xong.'),
  NOTHING_TO_CORRECT: words(
    'Chưa nêu giá trị đúng',
    'Cần nêu ít nhất một giá trị đúng trong những mục đính chính được.',
  ),
  NO_BASELINE: words('Chưa có số liệu gốc', 'Cơ quan này chưa có số liệu gốc năm 2024 của thủ tục để đính chính.'),
  NO_DUTY_TO_SIGN: words(
    'Không có thẩm quyền ký',
    'Vào ngày trên văn bản, người ký không giữ chức vụ được ký ở bước này tại đơn vị đó.',
  ),
  NOT_CORRECTABLE: words(
    'Không đính chính được',
    'Chỉ đính chính được số, ngày, người ký của văn bản, ngày thực hiện, lý do hoặc nội dung trả lời của một việc do người ghi nhận; nội dung đã quyết định chỉ thay đổi bằng quyết định khác.',
  ),
  NOT_FOUND: words('Không tìm thấy', 'Không có đối tượng này, hoặc nó nằm ngoài phạm vi được xem.'),
  NOT_IN_DOSSIER: words('Không có trong hồ sơ', 'Phương án được nêu không nằm trong hồ sơ này.'),
  NOT_LEAD_UNIT: words(
    'Không phải đơn vị chủ trì',
    'Đơn vị này không chủ trì nội dung rà soát được chọn, hoặc không lập hồ sơ ở bước tập hợp.',
  ),
  NOT_SAME_PAPER: words(
    'Không phải cùng một văn bản',
    'Không có văn bản đã ghi nào cùng số, ngày và người ký như vậy.',
  ),
  NOT_RECEIVED: words('Chưa tiếp nhận', 'Cần ghi nhận việc tiếp nhận ở bước này trước.'),
  NO_SUCH_DECISION: words(
    'Không có quyết định này',
    'Quyết định được nêu không có trong hồ sơ, hoặc không phải quyết định đang có hiệu lực với phương án.',
  ),
  NO_SUCH_ENTRY: words('Mã mục không đúng', 'Mã thủ tục hoặc biện pháp không có trong bản trước, hoặc bị lặp.'),
  NO_SUCH_QUESTION: words('Không có câu hỏi này', 'Không có yêu cầu đang chờ trả lời với mã này.'),
  NO_SUCH_WARNING: words('Không có cảnh báo này', 'Không có cảnh báo nào ở mục này để giải trình.'),
  NO_WARNINGS: words('Không có cảnh báo', 'Bản hiện hành không có cảnh báo nào cần giải trình.'),
  OCCURRED_BEFORE_ADOPTION: words(
    'Trước ngày kế hoạch được đưa vào thực hiện',
    'Việc có ngày trước ngày kế hoạch được đưa vào thực hiện trong hệ thống chỉ nhận khi đánh dấu là nhập sau.',
  ),
  OCCURRED_BEFORE_PLAN: words('Trước ngày của kế hoạch', 'Không phương án, hồ sơ nào có ngày trước ngày của kế hoạch.'),
  OCCURRED_BEFORE_PREVIOUS: words('Ngày quá sớm', 'Ngày trên văn bản sớm hơn việc đã ghi nhận gần nhất.'),
  OCCURRED_IN_FUTURE: words('Ngày trong tương lai', 'Ngày trên văn bản không được sau ngày hôm nay.'),
  OTHER_CATALOGUE: words(
    'Danh mục khác',
    'Nội dung rà soát được chọn không thuộc danh mục này; khi nêu nội dung thì để trống danh mục.',
  ),
  OUTCOMES_INCOMPLETE: words(
    'Kết quả chưa đủ',
    'Quyết định phải nêu kết quả cho từng biện pháp, mỗi biện pháp một lần.',
  ),
  OUTSIDE_LIST_NOT_ALLOWED: words(
    'Ngoài danh mục rà soát',
    'Kế hoạch không cho đề xuất ngoài danh mục với lựa chọn này.',
  ),
  OUTSIDE_PLAN: words(
    'Năm ngoài thời gian của kế hoạch',
    'Năm áp dụng không sớm hơn năm của kế hoạch, và muộn nhất là năm sau năm soạn.',
  ),
  PAPER_EXISTS: words(
    'Số văn bản đã dùng',
    'Cơ quan này đã có văn bản mang số ấy trong năm. Nếu đúng là văn bản đó, hãy đánh dấu là cùng một văn bản, giữ nguyên ngày và người ký.',
  ),
  PARAMETER_FROZEN: words('Tham số đã chốt', 'Tham số đã ghi không sửa được; hãy ghi tham số mới với mã khác.'),
  PERSON_ERASED: words('Họ tên đã xóa', 'Họ tên của người này đã được xóa: không đặt lại, không bổ nhiệm được nữa.'),
  PLAN_CLOSED: words('Kế hoạch đã đóng', 'Kế hoạch đã đóng, không nhận phương án mới.'),
  PLAN_DISCARDED: words('Kế hoạch đã bỏ', 'Kế hoạch đã bỏ trước khi ban hành; hãy nạp lại tệp rồi ban hành.'),
  PLAN_ADOPTED: words(
    'Kế hoạch đã ban hành',
    'Kế hoạch đã ban hành trong hệ thống thì không bỏ được, chỉ đóng được; ngày ban hành đã ghi không thay được bằng ngày khác.',
  ),
  PLAN_NOT_ADOPTED: words('Kế hoạch chưa ban hành', 'Kế hoạch chưa được ban hành trong hệ thống.'),
  POSTS_FULL: words(
    'Quá nhiều chức vụ',
    'Một người giữ và sẽ giữ nhiều nhất 200 chức vụ cùng lúc; hãy chấm dứt việc bổ nhiệm cũ trước.',
  ),
  PROPOSAL_OVER: words('Phương án đã kết thúc', 'Phương án đã kết thúc, không ghi nhận thêm được.'),
  READING_CONTRADICTS: words(
    'Cách đọc trái với nguyên văn',
    'Cách đọc ghi kèm trái với điều mà nguyên văn thời hạn nói rõ, hoặc khoảng viết ngược; sửa một trong hai.',
  ),
  REASON_REQUIRED: words(
    'Thiếu lý do',
    'Việc này cần nêu lý do hoặc nơi chuyển đến; còn câu hỏi chưa có trả lời thì nêu vì sao không chờ.',
  ),
  REPEATED_PROCEDURE: words(
    'Thủ tục bị lặp',
    'Mỗi thủ tục chỉ nêu một lần trong phương án: mã này, hoặc tên này khi không có mã, đã có ở mục trước.',
  ),
  ROLE_KEPT: words('Vai trò phải giữ', 'Vai trò đã có ở đơn vị không bỏ đi được; chỉ thêm vai trò mới.'),
  STALE_EDITION: words('Bản không còn hiện hành', 'Phương án đã có bản khác; hãy xem lại bản hiện hành.'),
  UNKNOWN_ITEM: words('Không có nội dung rà soát này', 'Kế hoạch không có nội dung rà soát với mã này.'),
  UNKNOWN_PERSON: words(
    'Không có người này',
    'Người được nêu chưa được đăng ký trong hệ thống, hoặc chưa có chức vụ nào có hiệu lực.',
  ),
  UNKNOWN_TASK: words('Không có nhiệm vụ này', 'Kế hoạch không có nhiệm vụ, hoặc nhiệm vụ không có sản phẩm này.'),
  UNIT_ENDED: words(
    'Đơn vị đã chấm dứt hoạt động',
    'Đơn vị này đã chấm dứt hoạt động: không đổi được nữa, không ai được bổ nhiệm vào, và mã của đơn vị không dùng lại.',
  ),
  UNIT_NEEDED: words(
    'Đơn vị còn việc',
    'Đơn vị còn chức vụ, phương án, hồ sơ hoặc kế hoạch nên chưa chấm dứt hoạt động được.',
  ),
  UNKNOWN_UNIT: words(
    'Không có đơn vị này',
    'Đơn vị chưa có trong hệ thống, trong kế hoạch, hoặc không giữ được vai trò này.',
  ),
  UNUSUAL_NUMBER: words(
    'Số văn bản không đúng thể thức',
    'Số, ký hiệu thường có dạng 45/TTr-UBND (Nghị định 30/2020/NĐ-CP). Nếu trên văn bản ghi đúng như vậy, hãy giải trình rồi gửi lại.',
  ),
  VERSION_EXISTS: words('Phiên bản đã dùng', 'Tên phiên bản này của lịch đã dùng; hãy đặt tên khác.'),
  WRONG_STAGE: words('Không đúng bước', 'Việc này không thuộc bước mà phương án hoặc hồ sơ đang đứng.'),
};
