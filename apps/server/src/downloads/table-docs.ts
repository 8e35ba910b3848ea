import type { QueryName } from '@app/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import { Asks } from '../http/gate/route-rule.js';
import { AsOfAnyMoment } from '../http/past/as-of-docs.js';
import { AFTER, POSITION, Problems } from '../http/route-docs.js';

type ResponseHeaders = NonNullable<ApiResponseOptions['headers']>;

/** A list as a table, without pages. `asked`: of which moments; of any one by default. `headers`: further ones of its answer. */
export const Tabulates = (
  query: QueryName,
  summary: string,
  asked: MethodDecorator = AsOfAnyMoment,
  headers: ResponseHeaders = {},
) =>
  applyDecorators(
    Asks(query),
    ApiOperation({
      summary,
      description:
        'CSV theo UTF-8, cột cách bằng dấu chấm phẩy, ngày dd/MM/yyyy, tiền là số đồng; nhiều nhất 100.000 dòng. Mỗi dòng là \
lúc được đọc, không cũ hơn vị trí ở Tinhgon-Position.',
    }),
    ApiBearerAuth(),
    AFTER,
    asked,
    ApiResponse({
      status: 200,
      description: 'Bảng.',
      headers: { 'Tinhgon-Position': POSITION, ...headers },
      content: { 'text/csv': { schema: { type: 'string' } } },
    }),
    Problems(400, 401, 403, 404, 503),
  );
