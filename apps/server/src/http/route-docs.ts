import type { CommandName, QueryName } from '@app/domain';
import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { AnswerBody } from './commands.js';
import { AsOfAnyMoment } from './past/as-of-docs.js';
import { Asks, Does, Rules } from './gate/route-rule.js';
import { labelOf, PROBLEM_CODES, ProblemBody } from './problem-body.js';

export const POSITION = {
  description: 'Vị trí trong sổ sự kiện; gửi kèm ?after= khi đọc để thấy ngay kết quả.',
  schema: { type: 'string', example: '0000000000000000042' },
} as const;
/** Of a read. */
const SEEN = {
  description: 'Câu trả lời của hiện tại thấy mọi điều đến vị trí này; nghe tin từ đây thì không lỡ thay đổi nào.',
  schema: { type: 'string', example: '0000000000000000042' },
} as const;
export const ETAG = {
  description: 'Bản của đối tượng; gửi lại ở If-Match.',
  schema: { type: 'string', example: '"3"' },
} as const;
const RETRY_AFTER = { description: 'Số giây nên chờ.', schema: { type: 'integer', example: 2 } } as const;

const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'Khóa do bên gọi chọn; gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên.',
  schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
  example: 'a1c6f0f2-9a4e-4a57-8f57-3d1a7cf0a001',
});
export const Keyed = applyDecorators(Rules({ head: 'key' }), IDEMPOTENCY_KEY);
export const ifMatch = (required: boolean) =>
  ApiHeader({
    name: 'If-Match',
    required,
    description: 'ETag của bản đã xem; đã có thay đổi thì trả lời 412.',
    schema: { type: 'string', pattern: '^"(0|[1-9][0-9]*)"$' },
    example: '"3"',
  });

export function Problems(...statuses: readonly number[]): MethodDecorator & ClassDecorator {
  const content = (status: number) => {
    const codes = PROBLEM_CODES.filter((code) => labelOf(code).status === status);
    const examples = codes.map((code) => {
      const { title, detail } = labelOf(code);
      const value = { type: `urn:tinhgon:problem:${code}`, title, status, detail, code, requestId: '8e1c3c1e' };
      return [code, { summary: title, value }] as const;
    });
    return { schema: { $ref: getSchemaPath(ProblemBody) }, examples: Object.fromEntries(examples) };
  };
  return applyDecorators(
    ApiExtraModels(ProblemBody),
    ...[...statuses, 500].map((status) =>
      ApiResponse({
        status,
        description: PROBLEM_CODES.filter((code) => labelOf(code).status === status).join(', '),
        content: { 'application/problem+json': content(status) },
        ...(status === 429 || status === 503 ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
      }),
    ),
  );
}

export const Creates = (act: CommandName, summary: string, type: Type = AnswerBody) =>
  applyDecorators(
    Does(act),
    Keyed,
    HttpCode(201),
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiResponse({
      status: 201,
      type,
      description: 'Đã ghi nhận.',
      headers: { ETag: ETAG, 'Tinhgon-Position': POSITION },
    }),
    Problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
  );

/** Needs the revision that the asker saw. */
export const Changes = (act: CommandName, summary: string, description?: string, type: Type = AnswerBody) =>
  applyDecorators(changing({ act, summary, description, type, seen: true }), Problems(428));

/** Replaces what exists, or makes the first. */
export const Replaces = (act: CommandName, summary: string, description: string, type: Type = AnswerBody) =>
  changing({ act, summary, description, type, seen: false });

interface Changing {
  readonly act: CommandName;
  readonly summary: string;
  readonly description: string | undefined;
  readonly type: Type;
  /** Whether the asker must have seen it. */
  readonly seen: boolean;
}

function changing({ act, summary, description, type, seen }: Changing) {
  return applyDecorators(
    Does(act),
    Rules({ head: seen ? 'key-and-revision' : 'key-and-perhaps-revision' }),
    HttpCode(200),
    ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
    ApiBearerAuth(),
    IDEMPOTENCY_KEY,
    ifMatch(seen),
    ApiResponse({
      status: 200,
      type,
      description: 'Đã ghi nhận.',
      headers: { ETag: ETAG, 'Tinhgon-Position': POSITION },
    }),
    Problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503),
  );
}

const EVENT = 'id: 0000000000000000042\nevent: changed\ndata: {"position":"0000000000000000042","what":"my-work"}\n\n';
export const AFTER = ApiQuery({
  name: 'after',
  required: false,
  description: 'Vị trí nhận được từ một việc ghi; câu trả lời chờ (tối đa 5 giây) cho đến khi thấy việc đó.',
  schema: { type: 'string', maxLength: 64, example: '0000000000000000042' },
});

/** What is settled anew for a moment has a bound. */
export const MayBeTooWide = Problems(422);

/** For questions too long for an address. */
export const ReadsByBody = (query: QueryName, summary: string, type: Type) =>
  applyDecorators(
    Asks(query),
    ApiOperation({ summary, description: 'Chỉ đọc, không ghi gì.' }),
    ApiBearerAuth(),
    AsOfAnyMoment,
    ApiResponse({ status: 200, type, description: 'Kết quả.' }),
    Problems(400, 401, 403, 413, 415, 429, 503),
  );

/** Server-sent events that tell that something changed. */
export const Streams = (query: QueryName, summary: string) =>
  applyDecorators(
    Asks(query),
    ApiOperation({
      summary,
      description:
        'Dòng sự kiện (server-sent events): mỗi sự kiện `changed` chỉ báo rằng có thay đổi, với `position`; đọc lại để thấy. Nối lại với `Last-Event-ID` thì không lỡ thay đổi nào. Kết thúc khi mã đăng nhập hết hiệu lực.',
    }),
    ApiBearerAuth(),
    AFTER,
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'Vị trí của sự kiện cuối đã nhận; trình duyệt tự gửi khi nối lại.',
      schema: { type: 'string', maxLength: 64 },
    }),
    ApiResponse({
      status: 200,
      description: 'Các sự kiện, cho đến khi một bên kết thúc.',
      content: { 'text/event-stream': { schema: { type: 'string' }, example: EVENT } },
    }),
    Problems(400, 401, 403, 404, 429, 503),
  );

/** Of now or of a moment of the past. `?after=` waits for a command's result. */
export const Reads = (query: QueryName, summary: string, type: Type, kind: 'one' | 'list' = 'list') =>
  applyDecorators(ReadsNow(query, summary, type, kind), AsOfAnyMoment);

/** Of now alone. */
export const ReadsNow = (query: QueryName, summary: string, type: Type, kind: 'one' | 'list' = 'list') =>
  applyDecorators(
    Asks(query),
    ApiOperation({ summary }),
    ApiBearerAuth(),
    AFTER,
    ApiResponse({
      status: 200,
      type,
      description: 'Kết quả.',
      headers: { 'Tinhgon-Position': SEEN, ...(kind === 'one' ? { ETag: ETAG } : {}) },
    }),
    Problems(400, 401, 403, 404, 503),
  );
