import { REJECTION_CODES } from '@app/domain';
import { API_CODES, API_PROBLEMS, DOMAIN_PROBLEMS, type ProblemWords } from '@app/wording';
import { ApiProperty } from '@nestjs/swagger';
import { PROBLEM_STATUSES, type ProblemCode } from './problem-codes.js';
import type { Fault, Problem } from './problem.js';

const WORDS: Readonly<Record<ProblemCode, ProblemWords>> = { ...DOMAIN_PROBLEMS, ...API_PROBLEMS };

export const PROBLEM_CODES: readonly ProblemCode[] = [...REJECTION_CODES, ...API_CODES].sort();

export function labelOf(code: ProblemCode): ProblemWords & { readonly status: number } {
  return { status: PROBLEM_STATUSES[code], ...WORDS[code] };
}

export class FaultBody implements Fault {
  @ApiProperty({
    description: 'Đường dẫn của trường, hoặc JSON Pointer trong tệp kế hoạch.',
    example: 'measures[0].reason',
  })
  field!: string;

  @ApiProperty({ description: 'Tên quy tắc bị vi phạm.', example: 'maxLength' })
  rule!: string;

  @ApiProperty({ description: 'Lời giải thích.', example: 'Dài nhất 10000 ký tự.' })
  message!: string;

  @ApiProperty({
    required: false,
    description: 'Mã cảnh báo còn thiếu giải trình, hoặc mã của lý do số liệu đã nhập không cho ra mức cắt giảm.',
    example: 'STATED_CUT_DIFFERS',
  })
  code?: string;
}

/** RFC 9457, with a stable code. */
export class ProblemBody {
  @ApiProperty({ description: 'Loại vấn đề.', example: 'urn:tinhgon:problem:VALIDATION_FAILED' })
  type!: string;

  @ApiProperty({ description: 'Tên của loại vấn đề.', example: 'Dữ liệu không hợp lệ' })
  title!: string;

  @ApiProperty({ description: 'Mã trạng thái HTTP.', example: 400 })
  status!: number;

  @ApiProperty({
    description: 'Lời giải thích cho lần này.',
    example: 'Có trường không đúng quy tắc; xem danh sách kèm theo.',
  })
  detail!: string;

  @ApiProperty({ description: 'Mã ổn định để chương trình dựa vào.', enum: PROBLEM_CODES })
  code!: ProblemCode;

  @ApiProperty({
    description: 'Mã của yêu cầu, để tìm trong nhật ký.',
    example: '8e1c3c1e-5a1c-4d0e-9a52-0f6c2f9f3b11',
  })
  requestId!: string;

  @ApiProperty({ type: FaultBody, isArray: true, required: false, description: 'Mọi lỗi tìm thấy.' })
  errors?: readonly Fault[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    selfRequired: false,
    description: 'Dữ kiện của việc từ chối, tùy theo mã.',
    example: { stage: 'ra-soat', kind: 'review' },
  })
  details?: Readonly<Record<string, unknown>>;
}

export function bodyOf({ code, extras }: Problem, requestId: string): ProblemBody {
  const { status, title, detail } = labelOf(code);
  const { errors = [], details = {} } = extras;
  return {
    type: `urn:tinhgon:problem:${code}`,
    title,
    status,
    detail: extras.detail ?? detail,
    code,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}
