import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { Rules } from '../gate/route-rule.js';
import type { HttpRequest } from '../request.js';

const DAY = { type: 'string', format: 'date' } as const;
const POSITION = { type: 'string', maxLength: 64 } as const;

/** The question asks what changed between two moments. */
export const BetweenMoments = applyDecorators(
  Rules({ between: true }),
  ApiQuery({
    name: 'from',
    required: false,
    description:
      'So từ cuối ngày này ở Việt Nam, không sau hôm nay: điều của chính ngày này là điều đã có. Bắt buộc nếu không nêu fromPosition.',
    schema: { ...DAY, example: '2026-03-31' },
  }),
  ApiQuery({
    name: 'to',
    required: false,
    description: 'Đến cuối ngày này, không sau hôm nay; mặc định hôm nay.',
    schema: { ...DAY, example: '2026-06-30' },
  }),
  ApiQuery({
    name: 'fromPosition',
    required: false,
    description:
      'Thay cho from: so từ khi sổ sự kiện đến vị trí này. Kèm from và by=paper: điều giấy tờ nói đến hết ngày ấy, theo những gì đã biết ở vị trí này.',
    schema: { ...POSITION, example: '0000000000000000042' },
  }),
  ApiQuery({
    name: 'toPosition',
    required: false,
    description: 'Thay cho to, hoặc kèm to và by=paper, cùng nghĩa như fromPosition.',
    schema: { ...POSITION, example: '0000000000000000117' },
  }),
);

/** The two moments as they were asked. */
export const Between = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { between } = context.switchToHttp().getRequest<HttpRequest>();
  if (!between) throw new Error('a route that takes two moments says so in its rule');
  return between;
});
