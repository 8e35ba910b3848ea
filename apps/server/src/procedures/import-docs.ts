import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Keyed, Problems } from '../http/route-docs.js';
import { Does, Rules } from '../http/gate/route-rule.js';
import { LIMITS } from '../http/limits.js';
import { ImportReportBody } from './import-views.js';
import { NDJSON } from '../http/progress-answer.js';
import { TABLE_TYPES, VAGUE_TYPES } from './sent-file.js';

const LIST = {
  schema: {
    type: 'array',
    maxItems: LIMITS.importLines,
    items: { type: 'object', additionalProperties: { type: 'string' } },
  },
  example: [{ ma_thu_tuc: '1.001193', ten_thu_tuc: 'Đăng ký khai sinh', linh_vuc: 'Hộ tịch' }],
};
const CSV = {
  schema: { type: 'string' },
  example: 'Mã thủ tục;Tên thủ tục;Lĩnh vực\r\n1.001193;Đăng ký khai sinh;Hộ tịch\r\n',
};
const WORKBOOK = { schema: { type: 'string', format: 'binary' } };

const TABLES = Object.fromEntries(
  Object.entries(TABLE_TYPES).map(([type, format]) => [type, format === 'csv' ? CSV : WORKBOOK]),
);

const VAGUE = Object.fromEntries(VAGUE_TYPES.map((type) => [type, CSV]));

export const Imports = applyDecorators(
  Does('RegisterProcedure'),
  Rules({ bodyTypes: [...Object.keys(TABLE_TYPES), ...VAGUE_TYPES] }),
  Keyed,
  HttpCode(200),
  ApiOperation({
    summary: 'Nạp tệp thủ tục (JSON, CSV, Excel) vào sổ của địa bàn mình quản trị',
    description: `Dòng sai không cản dòng khác; nạp lại cùng tệp không thay đổi gì; cột không có trong tệp không đổi gì; \
?dryRun=true chỉ xem trước, hoặc kể lại lần đã nạp cùng khóa; không ghi gì. Gửi Accept: text/csv để nhận kết quả dạng bảng. Tệp nhiều nhất 32 MiB, ${String(LIMITS.importLines)} thủ tục; gửi Accept: ${NDJSON} để biết đang làm đến đâu.`,
    requestBody: {
      required: true,
      description: `Danh sách thủ tục với tên trường như Cổng Dịch vụ công quốc gia. Với bảng, dòng tên cột (tên \
trường hoặc tên tiếng Việt của nó) là một trong 60 dòng đầu, có thể gồm hai, ba dòng; ma_thu_tuc và ten_thu_tuc bắt buộc. CSV theo \
UTF-8 (hoặc UTF-16 có BOM), cột cách bằng dấu phẩy, chấm phẩy hoặc tab. Tệp gửi với kiểu ${VAGUE_TYPES.join(', ')} được nhận theo nội \
dung của nó.`,
      content: { 'application/json': LIST, ...TABLES, ...VAGUE },
    },
  }),
  ApiBearerAuth(),
  ApiExtraModels(ImportReportBody),
  ApiOkResponse({
    description: `Kết quả từng dòng. Với ${NDJSON}: các dòng {"done":120,"all":289} trong khi làm, dòng cuối là kết quả hoặc \
lỗi (như application/problem+json).`,
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ImportReportBody) } },
      [NDJSON]: {
        schema: { type: 'string' },
        example: '{"done":120,"all":289}\n{"dryRun":false,"counts":{"new":289}}\n',
      },
    },
  }),
  Problems(400, 401, 403, 413, 415, 422, 429, 503),
);
