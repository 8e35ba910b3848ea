import type { ParameterKind, Quantity, UnplacedParameter } from '@app/domain';
import { FIELD_WORDS, PARAMETER_KIND_NAMES, YES_NO_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { Choice, Day, MayBeChoice, MayBeDay, MayBeText, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { MayBeOne } from '../http/nested-fields.js';
import { Together } from '../http/declared-fields.js';

const DECIMAL = { max: 40 } as const;

class EstimateBody {
  @Text({ about: 'Thấp nhất.', ...DECIMAL, example: '38000' })
  low!: string;

  @Text({ about: 'Nhiều khả năng nhất.', ...DECIMAL, example: '40000' })
  central!: string;

  @Text({ about: 'Cao nhất.', ...DECIMAL, example: '42500' })
  high!: string;
}

/** A value, or an estimate of it. */
@Together<ParameterBody>(({ value, estimate }, faults) => {
  const isRead = !faults.has('value') && !faults.has('estimate');
  if (isRead && Boolean(value) === Boolean(estimate)) faults.add('value', 'oneOf', FIELD_WORDS.valueOrEstimate);
})
export class ParameterBody extends Dated {
  @Text({ about: 'Mã tham số: chữ thường không dấu, chữ số, gạch nối.', max: 60, example: 'thu-nhap-2024' })
  id!: string;

  @Choice(PARAMETER_KIND_NAMES, { about: 'hourly-rate: đồng cho một giờ; hours-per-day: số giờ một ngày làm việc.' })
  kind!: ParameterKind;

  @MayBeText({ about: 'Giá trị, viết bằng chữ số; không có dấu phân cách hàng nghìn.', ...DECIMAL, example: '40000' })
  value?: string | null;

  @MayBeOne(() => EstimateBody, { about: 'Ước lượng ba mức, thay cho giá trị.' })
  estimate?: EstimateBody | null;

  @Day({ about: 'Ngày đầu được dùng.', example: '2025-01-01' })
  validFrom!: string;

  @MayBeDay({ about: 'Ngày cuối được dùng; bỏ trống: chưa có hạn.', example: '2026-12-31' })
  validTo?: string | null;

  @Text({ about: 'Căn cứ tính ra số này.', max: LIMITS.title, example: 'Thu nhập bình quân năm 2024' })
  basis!: string;

  @Text({ about: 'Văn bản hoặc nguồn nêu số này.', max: LIMITS.title, example: 'Niên giám thống kê năm 2024' })
  source!: string;
}

export class EndParameterBody extends Dated {
  @Day({ about: 'Ngày cuối được dùng; chỉ sớm hơn ngày cuối đã có.', example: '2026-06-30' })
  validTo!: string;
}

export class ParameterQuery {
  @MayBeChoice(YES_NO_NAMES, { about: 'true: chỉ xem trước, không ghi gì.' })
  dryRun?: keyof typeof YES_NO_NAMES;
}

export function parameterOf({ kind, validFrom, validTo, basis, source, ...said }: ParameterBody): UnplacedParameter {
  const last = validTo ? { validTo } : {};
  return { kind, value: quantityOf(said), validFrom, ...last, basis, source };
}

function quantityOf({ value, estimate }: Pick<ParameterBody, 'value' | 'estimate'>): Quantity {
  if (!estimate) return withPoint(value ?? '');
  const { low, central, high } = estimate;
  return { low: withPoint(low), central: withPoint(central), high: withPoint(high) };
}

const withPoint = (text: string) => text.replace(',', '.');
