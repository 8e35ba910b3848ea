import { isInForce } from '@app/domain';
import { Clock, ImportProcedures, ReferenceData, type CommandRequest } from '@app/write-side';
import { applyDecorators, Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedAnew, AskedOf, Me } from '../http/asked.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, IDEMPOTENCY_KEY, Problems } from '../http/documented.js';
import { ProcedureParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { flagOf } from '../http/page-query.js';
import { faultIn } from '../http/problem.js';
import { ImportReportBody, importReportBody } from './import-views.js';
import { BaselineBody } from './procedure-bodies.js';
import { ImportQuery } from './procedure-list-query.js';

const Imports = applyDecorators(
  HttpCode(200),
  ApiOperation({
    summary: 'Nạp tệp thủ tục (JSON) vào sổ của địa bàn mình quản trị',
    description: 'Dòng sai không cản dòng khác; nạp lại cùng tệp không thay đổi gì; ?dryRun=true chỉ xem trước.',
  }),
  ApiBearerAuth(),
  IDEMPOTENCY_KEY,
  ApiBody({
    description: 'Danh sách thủ tục với tên trường như Cổng Dịch vụ công quốc gia; ma_thu_tuc và ten_thu_tuc bắt buộc.',
    schema: {
      type: 'array',
      maxItems: LIMITS.importLines,
      items: { type: 'object', additionalProperties: { type: 'string' } },
      example: [{ ma_thu_tuc: '1.001193', ten_thu_tuc: 'Đăng ký khai sinh', linh_vuc: 'Hộ tịch' }],
    },
  }),
  ApiOkResponse({ type: ImportReportBody, description: 'Kết quả từng dòng.' }),
  Problems(400, 401, 403, 413, 415, 422, 429, 503),
);

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures')
export class ProcedureCommandsController {
  constructor(
    private readonly imports: ImportProcedures,
    private readonly commands: Commands,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  @Post('imports')
  @Imports
  async import(
    @Body() body: unknown,
    @Query() { dryRun }: ImportQuery,
    @Me() person: string,
    @AskedAnew() request: CommandRequest,
  ): Promise<ImportReportBody> {
    const area = await this.registryOf(person);
    const options = { area, dryRun: flagOf(dryRun) ?? false, request };
    return importReportBody(await this.imports.run(entriesIn(body), options));
  }

  @Post(':procedure/baselines')
  @Changes('Ghi số liệu gốc năm 2024 của một cơ quan', 'Chỉ ghi một lần; số liệu khác cho cùng cơ quan bị từ chối.')
  recordBaseline(
    @Param('procedure', ProcedureParam) id: string,
    @Body() { agency, time, cost, costMethod, source }: BaselineBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    const { title, number, date } = source;
    const told = { agency, time: time ?? null, cost: cost ?? null, costMethod: costMethod ?? null };
    const command = {
      type: 'RecordBaseline',
      ...told,
      source: { title, number: number ?? null, date: date ?? null },
    } as const;
    return this.commands.procedure(id, command, asked);
  }

  /** The area that the person administers today; none for anybody else, who is then refused. */
  private async registryOf(person: string): Promise<readonly string[]> {
    const posts = (await this.reference.posts(person)) ?? [];
    const today = this.clock.today();
    return posts.find((post) => post.role === 'administrator' && isInForce(post, today))?.area ?? [];
  }
}

function entriesIn(body: unknown): readonly unknown[] {
  if (Array.isArray(body) && body.length <= LIMITS.importLines) return body;
  throw faultIn(
    'VALIDATION_FAILED',
    '',
    'list',
    `Tệp phải là một danh sách JSON có nhiều nhất ${String(LIMITS.importLines)} mục.`,
  );
}
