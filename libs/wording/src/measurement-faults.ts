import type { MeasurementFault } from '@app/domain';
import { contradictionWords } from './limit-readings.js';

const FAULT_WORDS: Readonly<Record<MeasurementFault['rule'], string>> = {
  BAD_DATE: 'Ngày này không có trong lịch.',
  DUPLICATE_LINE: 'Mã dòng trùng với một dòng đứng trước.',
  ESTIMATE_NOT_ORDERED: 'Ước lượng phải đi từ thấp (low) qua giữa (central) đến cao (high).',
  MISSING_RATE: 'Công việc có số giờ nên cần mã tham số tiền công một giờ, ở đây hoặc cho cả phép tính.',
  MISSING_TIME: 'Phương pháp này cần thời hạn trước và sau.',
  MISSING_VOLUME: 'Thiếu số lần hoặc số đối tượng trong một năm.',
  PARAMETER_NOT_IN_FORCE: 'Tham số không có hiệu lực vào ngày tính.',
  PARAMETER_OF_OTHER_AREA: 'Tham số không áp dụng cho địa bàn này.',
  PARAMETER_OF_OTHER_KIND: 'Tham số này thuộc loại khác.',
  READING_CONTRADICTS:
    'Cách đọc ghi kèm trái với điều mà nguyên văn thời hạn nói rõ, hoặc khoảng viết ngược; sửa một trong hai.',
  REPEATED_ENTRY: 'Thủ tục này đã có số liệu đo ở trên.',
  REPEATED_METHOD: 'Mỗi phương pháp chỉ tính một lần.',
  UNKNOWN_PARAMETER: 'Không có tham số này.',
  VOLUME_DIFFERS: 'Số hồ sơ một năm khác tổng số hồ sơ của các trường hợp.',
};

export function measurementFaultWords({ rule, text }: Pick<MeasurementFault, 'rule' | 'text'>): string {
  return text === undefined ? FAULT_WORDS[rule] : contradictionWords(text);
}
