import type { RejectionCode } from '@app/domain';

/** How a refusal is answered over HTTP, and how people are told. */
export interface ProblemLabel {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const label = (status: number, title: string, detail: string): ProblemLabel => ({ status, title, detail });

export const DOMAIN_PROBLEMS: Record<RejectionCode, ProblemLabel> = {
  ALREADY_DECIDED: label(409, 'Đã có quyết định', 'Nội dung này đã được quyết định nên không thực hiện được nữa.'),
  ALREADY_EXISTS: label(409, 'Đã tồn tại', 'Đối tượng với mã này đã có trong hệ thống.'),
  BAD_CALENDAR: label(
    422,
    'Lịch làm việc không hợp lệ',
    'Mỗi ngày nêu một lần, theo thứ tự, trong khoảng của lịch; ngày nghỉ rơi vào thứ Hai đến thứ Sáu, ngày làm bù vào cuối tuần.',
  ),
  BAD_CODE: label(422, 'Mã thủ tục không hợp lệ', 'Mã có dạng 1.000014, kèm đuôi địa phương nếu có, hoặc NB-… nội bộ.'),
  BAD_COST: label(
    422,
    'Chi phí không hợp lệ',
    'Chi phí là số đồng nguyên trong một năm, viết bằng chữ số, kèm phương pháp tính; không có chi phí thì không nêu phương pháp.',
  ),
  BAD_PARAMETER: label(422, 'Tham số không hợp lệ', 'Mã, địa bàn, loại hoặc giá trị của tham số không dùng được.'),
  BAD_MEASUREMENT: label(
    422,
    'Số liệu đo không hợp lệ',
    'Số liệu thời gian, chi phí có lỗi ở những vị trí được liệt kê.',
  ),
  BASELINE_EMPTY: label(422, 'Số liệu gốc trống', 'Số liệu gốc phải có thời hạn hoặc chi phí của năm 2024.'),
  BASELINE_FROZEN: label(
    409,
    'Số liệu gốc đã chốt',
    'Số liệu gốc năm 2024 của thủ tục tại cơ quan này không sửa được nữa.',
  ),
  BAD_TERM: label(
    422,
    'Khoảng ngày không hợp lệ',
    'Ngày cuối không được trước ngày đầu và không được sau ngày cuối đã có.',
  ),
  BAD_RETURN_TARGET: label(422, 'Bước trả lại không hợp lệ', 'Chỉ trả lại được về một bước đứng trước trên đường đi.'),
  DOES_NOT_GATHER: label(409, 'Bước này không lập hồ sơ', 'Hồ sơ trình chỉ được lập ở bước tập hợp của đường đi.'),
  DOSSIER_CLOSED: label(409, 'Hồ sơ đã chốt', 'Hồ sơ đã chốt danh sách, không thêm bớt phương án được nữa.'),
  DOSSIER_EMPTY: label(409, 'Hồ sơ trống', 'Hồ sơ chưa có phương án nào.'),
  DOSSIER_NOT_CLOSED: label(409, 'Hồ sơ chưa chốt', 'Cần chốt danh sách phương án của hồ sơ trước.'),
  DOSSIER_OVER: label(409, 'Hồ sơ đã kết thúc', 'Hồ sơ đã kết thúc, không ghi nhận thêm được.'),
  FORBIDDEN: label(403, 'Không có quyền', 'Tài khoản không có quyền thực hiện việc này.'),
  GATHERS_HERE: label(409, 'Bước này tập hợp hồ sơ', 'Ở bước này phương án đi tiếp bằng cách đưa vào hồ sơ trình.'),
  INCLUSION_DECLINED: label(409, 'Hồ sơ không nhận phương án', 'Hồ sơ không nhận phương án này vào danh sách.'),
  IN_A_DOSSIER: label(409, 'Đang ở trong hồ sơ', 'Phương án đang ở trong một hồ sơ trình nên không sửa riêng được.'),
  INCOMPLETE: label(422, 'Phương án chưa đủ nội dung', 'Cần bổ sung những mục được liệt kê rồi thực hiện lại.'),
  INVALID_PLAN: label(422, 'Tệp kế hoạch không hợp lệ', 'Tệp kế hoạch có lỗi ở những vị trí được liệt kê.'),
  ITEM_HAS_NO_PATH: label(422, 'Chưa có đường đi', 'Nội dung hoặc danh mục này chưa được gắn đường đi trong kế hoạch.'),
  LAST_ADMINISTRATOR: label(
    409,
    'Địa bàn sẽ không còn quản trị viên',
    'Người chấm dứt một quản trị viên phải còn quản trị địa bàn đó lâu hơn ngày cuối được nêu.',
  ),
  LETTER_REQUIRED: label(422, 'Thiếu Tờ trình', 'Hồ sơ rời bước này phải có Tờ trình với số, ngày và người ký.'),
  LIST_DIFFERS: label(
    409,
    'Danh sách không khớp',
    'Danh sách phương án gửi lên khác với danh sách đang có trong hồ sơ.',
  ),
  NOT_ACCEPTED: label(409, 'Chưa được chấp nhận', 'Bản này của phương án chưa được chấp nhận ở bước hiện tại.'),
  NOT_AWAITED: label(409, 'Không chờ xác nhận', 'Việc bổ nhiệm này không chờ xác nhận, hoặc đã hết hạn.'),
  NOT_FOUND: label(404, 'Không tìm thấy', 'Không có đối tượng này, hoặc nó nằm ngoài phạm vi được xem.'),
  NOT_IN_DOSSIER: label(422, 'Không có trong hồ sơ', 'Phương án được nêu không nằm trong hồ sơ này.'),
  NOT_LEAD_UNIT: label(422, 'Không phải đơn vị chủ trì', 'Đơn vị này không chủ trì nội dung rà soát được chọn.'),
  NOT_RECEIVED: label(409, 'Chưa tiếp nhận', 'Cần ghi nhận việc tiếp nhận ở bước này trước.'),
  NO_SUCH_ENTRY: label(422, 'Mã mục không đúng', 'Mã thủ tục hoặc biện pháp không có trong bản trước, hoặc bị lặp.'),
  NO_SUCH_QUESTION: label(422, 'Không có câu hỏi này', 'Không có yêu cầu đang chờ trả lời với mã này.'),
  NO_SUCH_WARNING: label(422, 'Không có cảnh báo này', 'Bản hiện hành không có cảnh báo với mã này ở mục này.'),
  OCCURRED_BEFORE_PREVIOUS: label(422, 'Ngày quá sớm', 'Ngày trên văn bản sớm hơn việc đã ghi nhận gần nhất.'),
  OCCURRED_IN_FUTURE: label(422, 'Ngày trong tương lai', 'Ngày trên văn bản không được sau ngày hôm nay.'),
  OUTCOMES_INCOMPLETE: label(
    422,
    'Kết quả chưa đủ',
    'Quyết định phải nêu kết quả cho từng biện pháp, mỗi biện pháp một lần.',
  ),
  OUTSIDE_LIST_NOT_ALLOWED: label(
    422,
    'Ngoài danh mục rà soát',
    'Kế hoạch không cho đề xuất ngoài danh mục với lựa chọn này.',
  ),
  PARAMETER_FROZEN: label(409, 'Tham số đã chốt', 'Tham số đã ghi không sửa được; hãy ghi tham số mới với mã khác.'),
  PLAN_CLOSED: label(409, 'Kế hoạch đã đóng', 'Kế hoạch đã đóng, không nhận phương án mới.'),
  PLAN_NOT_ADOPTED: label(409, 'Kế hoạch chưa ban hành', 'Kế hoạch chưa được ban hành trong hệ thống.'),
  PROPOSAL_OVER: label(409, 'Phương án đã kết thúc', 'Phương án đã kết thúc, không ghi nhận thêm được.'),
  REASON_REQUIRED: label(422, 'Thiếu lý do', 'Việc này cần nêu lý do hoặc nơi chuyển đến.'),
  ROLE_KEPT: label(409, 'Vai trò phải giữ', 'Vai trò đã có ở đơn vị không bỏ đi được; chỉ thêm vai trò mới.'),
  STALE_EDITION: label(409, 'Bản không còn hiện hành', 'Phương án đã có bản khác; hãy xem lại bản hiện hành.'),
  UNKNOWN_ITEM: label(422, 'Không có nội dung rà soát này', 'Kế hoạch không có nội dung rà soát với mã này.'),
  UNKNOWN_PERSON: label(
    422,
    'Không có người này',
    'Người được nêu chưa được đăng ký trong hệ thống, hoặc chưa có chức vụ nào có hiệu lực.',
  ),
  UNKNOWN_TASK: label(422, 'Không có nhiệm vụ này', 'Kế hoạch không có nhiệm vụ, hoặc nhiệm vụ không có sản phẩm này.'),
  UNKNOWN_UNIT: label(422, 'Không có đơn vị này', 'Đơn vị chưa có trong hệ thống, hoặc không giữ được vai trò này.'),
  VERSION_EXISTS: label(409, 'Phiên bản đã dùng', 'Tên phiên bản này của lịch đã dùng; hãy đặt tên khác.'),
  WRONG_STAGE: label(409, 'Không đúng bước', 'Việc này không thuộc bước mà phương án hoặc hồ sơ đang đứng.'),
};
