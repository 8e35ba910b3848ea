import type { CommandName } from '@app/domain';
import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Asks, DoesMany } from '../../http/gate/route-rule.js';
import { NDJSON } from '../../http/progress-answer.js';
import { Keyed, Problems } from '../../http/route-docs.js';

/** An act on each of many proposals, answered for each. */
export const ChangesMany = (act: CommandName, answer: Type, summary: string) =>
  applyDecorators(
    DoesMany(act),
    Asks('ReadProposal'),
    Keyed,
    HttpCode(200),
    ApiOperation({
      summary,
      description: `Từng phương án được xét như khi làm riêng; phương án không được thì nêu lý do và không cản phương án \
khác. Gửi lại cùng Idempotency-Key thì làm tiếp phần chưa xong và nhận lại kết quả cũ của phần đã xong. Gửi Accept: ${NDJSON} \
để biết đang làm đến đâu.`,
    }),
    ApiBearerAuth(),
    ApiExtraModels(answer),
    ApiOkResponse({
      description: `Kết quả từng phương án. Với ${NDJSON}: các dòng {"done":25,"all":120} trong khi làm, dòng cuối là kết \
quả hoặc lỗi (như application/problem+json).`,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(answer) } },
        [NDJSON]: { schema: { type: 'string' }, example: '{"done":25,"all":120}\n{"counts":{"included":120}}\n' },
      },
    }),
    Problems(400, 401, 403, 404, 413, 415, 422, 429, 503),
  );
