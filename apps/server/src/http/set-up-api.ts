import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Server } from 'node:http';
import { ROLE_NAMES } from './labels/words.vi.js';
import { LIMITS } from './limits.js';

const DESCRIPTION = `Dịch vụ theo dõi phương án đơn giản hóa thủ tục hành chính.

- Đăng nhập ở \`POST /api/v1/sessions\`, sau đó gửi \`Authorization: Bearer <mã>\`.
- Mọi việc ghi cần \`Idempotency-Key\`; việc trên đối tượng đã có cần \`If-Match\` mang ETag của bản đã xem.
- Câu trả lời của việc ghi có tiêu đề \`Tinhgon-Position\`; gửi \`?after=<vị trí>\` khi đọc để thấy ngay việc vừa làm.
- Lỗi có dạng \`application/problem+json\` với \`code\` ổn định.
- Nội dung gửi lên nhiều nhất 1 MiB, sâu nhất ${String(LIMITS.depth)} tầng; danh sách dài nhất ${String(LIMITS.listed)} mục, \
trang dài nhất ${String(LIMITS.page)} mục; chữ được đưa về dạng Unicode NFC.
- Vai trò: ${Object.values(ROLE_NAMES).join(', ')}.`;

/**
 * What the web server needs before it listens: JSON bodies (an empty one counts as \`{}\`) of at most 1 MiB, the counter of
 * requests, and the API's document at /api/docs and /api/docs-json. Call once, before \`app.init()\` or \`app.listen()\`.
 */
export async function setUpApi(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser<Server>('application/json', { bodyLimit: LIMITS.body }, (request, body, done) => {
    const text = body.toString();
    if (text === '') done(null, {});
    else void parse(request, text, done);
  });
  await app.register(rateLimit, { global: false });
  const document = apiDocument(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'Tinh Gọn – tài liệu API',
  });
}

/** The OpenAPI document of the whole API. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tinh Gọn')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return SwaggerModule.createDocument(app, config);
}
