import type { TargetFigure } from '@app/domain';

export const MEASURES = [
  'cut-time',
  'cut-fees',
  'amend-forms',
  'delegate',
  'abolish-business-condition',
  'post-check',
] as const;

export const SUBJECTS = [
  'đăng ký khai sinh',
  'đăng ký kết hôn',
  'chứng thực bản sao từ bản chính',
  'cấp giấy phép xây dựng nhà ở riêng lẻ',
  'đăng ký hộ kinh doanh',
  'hỗ trợ chi phí mai táng',
  'xác nhận tình trạng hôn nhân',
  'trợ cấp xã hội hằng tháng',
  'giao đất, cho thuê đất',
  'công nhận hộ nghèo, hộ cận nghèo',
  'tiếp nhận học sinh trung học cơ sở',
] as const;

const TARGETS = (['time-cut', 'cost-cut', 'conditions-simplified', 'internal-procedures-reviewed'] as const).map(
  (indicator): TargetFigure => ({
    indicator,
    comparison: 'exactly',
    value: '50',
    scope: { kind: 'all' },
    baseline: null,
    source: { kind: 'service' },
    reading: null,
  }),
);

/** With a figure of each kind that the service computes. */
export const TARGET = {
  id: 'T1',
  number: '1',
  name: 'Chỉ tiêu',
  figure: null,
  section: 'II',
  measures: TARGETS,
  remarks: [],
};
