import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Server } from 'node:http';
import { ActRoutes } from '../acts/act-routes.js';
import { TABLE_TYPES } from '../procedures/sent-file.js';
import { IMPORTS, takeUploads } from '../procedures/uploads/take-uploads.js';
import type { SecurityLog } from '@app/runtime';
import { ROLE_NAMES } from '@app/wording';
import { hookGate } from './gate/gate-hooks.js';
import { takeForms } from '../pages/browser/take-forms.js';
import { hookSecurityLog } from './security/security-hook.js';
import { serveDocs } from './docs.js';
import { takeJson } from './json-body.js';
import { LIMITS } from './limits.js';
import { tellMoments } from './past/tell-moments.js';
import { sendSecurityHeaders } from './security-headers.js';
import { tellBitByBit } from './told-bit-by-bit.js';
import { toldForms } from './told-forms.js';

const DESCRIPTION = `Dịch vụ theo dõi phương án đơn giản hóa thủ tục hành chính.

- Đăng nhập ở \`POST /api/v1/sessions\`, sau đó gửi \`Authorization: Bearer <mã>\`.
- Mọi việc ghi cần \`Idempotency-Key\`; việc trên đối tượng đã có cần \`If-Match\` mang ETag của bản đã xem.
- Câu trả lời của việc ghi có tiêu đề \`Tinhgon-Position\`; gửi \`?after=<vị trí>\` khi đọc để thấy ngay việc vừa làm.
- Khi số liệu để đọc còn đang được dựng từ sổ sự kiện, câu trả lời mang \`Tinhgon-Filling: true\`: danh sách còn thiếu.
- Lỗi có dạng \`application/problem+json\` với \`code\` ổn định.
- Nội dung gửi lên nhiều nhất 1 MiB (tệp thủ tục: 32 MiB, ${String(LIMITS.importLines)} dòng), sâu nhất ${String(LIMITS.depth)} tầng; danh sách dài nhất ${String(LIMITS.listed)} mục, \
trang dài nhất ${String(LIMITS.page)} mục; chữ được đưa về dạng Unicode NFC.
- Câu hỏi nào có \`asOf\` thì hỏi được về quá khứ: theo ngày ghi nhận, hoặc theo ngày trên giấy tờ (\`by=paper\`); câu trả lời nêu thời điểm ấy ở \`asOf\`.
- Phương án, hồ sơ gọi bằng mã, hoặc bằng số kèm kế hoạch ở mọi nơi nhận mã: \`gia-sang-2026/PA-0003\` (trong địa chỉ viết \`gia-sang-2026%2FPA-0003\`).
- Vai trò: ${Object.values(ROLE_NAMES).join(', ')}.`;

/**
 * JSON bodies (an empty one is \`{}\`) of at most 1 MiB, the gate, and the API's document at /api/docs and
 * /api/docs-json. Call once, before \`app.init()\` or \`app.listen()\`.
 */
export async function setUpApi(app: NestFastifyApplication, security: SecurityLog): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  sendSecurityHeaders(app);
  tellBitByBit(app);
  hookSecurityLog(app, security);
  hookGate(app);
  takeJson(app);
  takeUploads(app);
  takeForms(app);
  for (const type of Object.keys(TABLE_TYPES)) {
    app.useBodyParser<Server>(type, { bodyLimit: LIMITS.body }, (request, body, done) => {
      if (request.routeOptions.url === IMPORTS) done(null, body);
      else done(new UnsupportedMediaTypeException());
    });
  }
  server.removeContentTypeParser('text/plain');
  app.useBodyParser<Server>('*', { bodyLimit: LIMITS.body }, (_, body, done) => {
    if (body.length === 0) done(null, {});
    else done(new UnsupportedMediaTypeException());
  });
  const document = apiDocument(app);
  app.get(ActRoutes).learn(document);
  serveDocs(app, document);
}

interface PathParameter {
  readonly description: string;
  readonly example: string | number;
  readonly schema?: { readonly type: 'integer'; readonly minimum: number };
}

const PATH_PARAMETERS: Readonly<Record<string, PathParameter>> = {
  id: { description: 'Mã của đối tượng.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' },
  proposal: {
    description: 'Mã phương án, hoặc số kèm kế hoạch (gia-sang-2026%2FPA-0003).',
    example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a',
  },
  dossier: {
    description: 'Mã hồ sơ, hoặc số kèm kế hoạch (gia-sang-2026%2FHS-0001).',
    example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9',
  },
  area: { description: 'Mã địa bàn kèm các cấp trên, _ thay cho /; vn là cả nước.', example: '19_19.gia-sang' },
  edition: { description: 'Số của bản.', example: 2, schema: { type: 'integer', minimum: 1 } },
  plan: { description: 'Mã kế hoạch.', example: 'gia-sang-2026' },
  opinion: { description: 'Mã lần lấy ý kiến.', example: '7a1d3a0c-4f1b-5c2d-8e3f-9a0b1c2d3e4f' },
  explanation: { description: 'Mã yêu cầu giải trình.', example: '300832da-35d4-56c3-ba2b-d41881c76621' },
  procedure: { description: 'Mã trong sổ thủ tục, hoặc mã thủ tục.', example: '1.000014:19' },
  appointment: { description: 'Mã việc bổ nhiệm.', example: '3c4d5e6f-7081-5a92-83b4-c5d6e7f80912' },
};

const TEXT = { type: 'string' } as const;

function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tinh Gọn')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...toldForms() } };
  tellMoments(document);
  for (const [path, { get, post, put, delete: remove }] of Object.entries(document.paths)) {
    for (const parameter of [get, post, put, remove].flatMap((operation) => operation?.parameters ?? [])) {
      if (!('in' in parameter)) continue;
      // An address has a part or has it not. Where null may stand, generators write no list with commas.
      if (parameter.in === 'query') Reflect.deleteProperty(parameter.schema ?? {}, 'nullable');
      if (parameter.in !== 'path') continue;
      // In an address it is one text, whatever a handler makes of it.
      const told = { schema: parameter.schema && 'enum' in parameter.schema ? parameter.schema : TEXT };
      Object.assign(parameter, told, PATH_PARAMETERS[parameterAt(path, parameter.name)]);
    }
  }
  return document;
}

function parameterAt(path: string, name: string): string {
  if (path.startsWith('/api/v1/plans/')) return 'plan';
  if (name !== 'id') return name;
  return /^\/api\/v1\/(proposal|dossier)s\//.exec(path)?.[1] ?? name;
}
