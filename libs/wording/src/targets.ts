import type { Comparison, Indicator, TaskStanding, TargetUnit } from '@app/domain';

export const INDICATOR_NAMES: Record<Indicator, string> = {
  'time-cut': 'Tỷ lệ cắt giảm thời gian giải quyết',
  'cost-cut': 'Tỷ lệ cắt giảm chi phí tuân thủ',
  'conditions-simplified': 'Điều kiện kinh doanh có phương án cắt giảm, đơn giản hóa',
  'conditions-abolished': 'Điều kiện kinh doanh được bãi bỏ',
  'internal-procedures-reviewed': 'Thủ tục nội bộ được rà soát',
  'procedures-reviewed': 'Thủ tục được rà soát',
  'tasks-on-time': 'Nhiệm vụ hoàn thành đúng hạn',
  'authority-delegated': 'Phân cấp, ủy quyền giải quyết thủ tục',
  'business-procedures-online': 'Thủ tục liên quan đến doanh nghiệp thực hiện trực tuyến',
  'business-reports-electronic': 'Chế độ báo cáo của doanh nghiệp thực hiện điện tử',
  'delegation-carried-out': 'Phương án phân cấp đã thực thi',
  'dossier-items-replaced-by-data': 'Thành phần hồ sơ thay bằng dữ liệu',
  'dossier-status-synchronised': 'Trạng thái, kết quả hồ sơ được đồng bộ',
  'dossiers-before-time': 'Hồ sơ trả trước hạn',
  'dossiers-digitised': 'Hồ sơ, kết quả được số hóa',
  'dossiers-on-time': 'Hồ sơ giải quyết trước và đúng hạn',
  'dossiers-online': 'Hồ sơ tiếp nhận, giải quyết trên môi trường mạng',
  'dossiers-passed-electronically': 'Hồ sơ luân chuyển nội bộ bằng phương thức điện tử',
  'fully-online': 'Thủ tục đủ điều kiện thực hiện trực tuyến toàn trình',
  'information-given-once': 'Thông tin, giấy tờ chỉ cung cấp một lần',
  'information-not-asked-again': 'Người dân, doanh nghiệp không phải cung cấp lại thông tin, giấy tờ',
  'internal-procedures-electronic': 'Thủ tục nội bộ thực hiện trên môi trường điện tử',
  'late-dossiers-explained': 'Hồ sơ chậm, muộn có giải trình và xin lỗi',
  'online-services-restructured': 'Dịch vụ công trực tuyến được tái cấu trúc quy trình',
  'payable-procedures-paid-online': 'Thủ tục có nghĩa vụ tài chính được thanh toán trực tuyến',
  'payments-online': 'Giao dịch thanh toán trực tuyến',
  'petitions-resolved': 'Phản ánh, kiến nghị được giải quyết và công khai',
  'postal-service': 'Thủ tục thực hiện qua dịch vụ bưu chính công ích',
  'procedure-list-synchronised': 'Danh mục, nội dung thủ tục được đồng bộ',
  'procedures-any-location': 'Thủ tục thực hiện không phụ thuộc địa giới hành chính',
  'procedures-published': 'Thủ tục được công bố, công khai',
  satisfaction: 'Mức độ hài lòng',
  'standards-procedures-reviewed': 'Thủ tục tại quy chuẩn, tiêu chuẩn được công bố, rà soát',
  'valid-results-digitised': 'Kết quả còn hiệu lực được số hóa',
};

/** Before the figure: "ít nhất 30%", "đạt 50%". */
export const COMPARISON_NAMES: Record<Comparison, string> = {
  'at-least': 'ít nhất',
  above: 'trên',
  exactly: 'đạt',
  'at-most': 'nhiều nhất',
};

export const COUNTED_HERE = 'Tính từ dữ liệu của hệ thống này';

export const EVERYTHING = 'Toàn bộ kế hoạch';

export const TASK_STANDING_NAMES: Record<TaskStanding, string> = {
  'on-time': 'hoàn thành đúng hạn',
  late: 'chậm hạn',
  ahead: 'chưa đến hạn',
  undated: 'không có ngày hạn',
};

export const TARGET_UNIT_NAMES: Readonly<Record<TargetUnit, string>> = { percent: 'phần trăm', count: 'số lượng' };
