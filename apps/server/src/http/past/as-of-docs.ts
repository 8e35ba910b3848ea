import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { KNOWN_ON } from './asked-moment.js';
import { Rules } from '../gate/route-rule.js';

export const AS_OF = {
  description:
    'Chỉ có khi hỏi về quá khứ: nghĩa, ngày và vị trí mà câu trả lời đúng theo, dạng by=paper; date=2026-06-30; position=…; kèm since=… khi đến thời điểm ấy chưa ghi gì: ngày đầu tiên có ghi nhận.',
  schema: { type: 'string', example: 'by=recorded; date=2026-06-30; position=0000000000000000042' },
} as const;

/** The question may be asked as of a moment. */
export const AsOfAnyMoment = applyDecorators(
  Rules({ asOf: true }),
  ApiQuery({
    name: 'asOf',
    required: false,
    description: 'Trả lời như vào cuối ngày này ở Việt Nam, không sau hôm nay; quá hạn, số ngày tính đến ngày ấy.',
    schema: { type: 'string', format: 'date', example: '2026-06-30' },
  }),
  ApiQuery({
    name: 'asOfPosition',
    required: false,
    description:
      'Trả lời như khi sổ sự kiện đến vị trí này. Kèm asOf và by=paper: điều giấy tờ nói đến hết ngày ấy, theo những gì đã biết ở vị trí này.',
    schema: { type: 'string', maxLength: 64, example: '0000000000000000042' },
  }),
  ApiQuery({
    name: KNOWN_ON,
    required: false,
    description:
      'Kèm asOf và by=paper, thay cho asOfPosition: theo những gì đã biết đến hết ngày này, không sau hôm nay.',
    schema: { type: 'string', format: 'date', example: '2026-07-15' },
  }),
);
