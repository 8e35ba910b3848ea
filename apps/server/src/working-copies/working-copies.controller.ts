import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Me, SeenRevision } from '../http/command-request.js';
import { Asks, Rules } from '../http/gate/route-rule.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { ETAG, ifMatch, Problems, ReadsNow } from '../http/route-docs.js';
import { OwnCopies, type CopyAddress } from './own-copies.js';
import { CopyHeadBody, CopyListBody, TypedBody, WorkingCopyBody } from './working-copy-views.js';
import { WORKING_FORMS } from './working-forms.js';

const FormParam = ApiParam({ name: 'form', description: 'Biểu đang điền.', enum: WORKING_FORMS, example: 'return' });
const SubjectParam = ApiParam({
  name: 'subject',
  description: 'Mã kế hoạch (khi soạn mới, lập hồ sơ), phương án hoặc hồ sơ.',
  example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a',
});

/** Autosaves: no acts, no facts. */
@ApiTags('Bản viết dở')
@Controller('api/v1/me/working-copies')
export class WorkingCopiesController {
  constructor(private readonly own: OwnCopies) {}

  @Get()
  @ReadsNow('ReadProposal', 'Các bản viết dở của tôi, mới ghi trước', CopyListBody)
  list(@Me() person: string, @Scope() scope: readonly string[]): Promise<CopyListBody> {
    return this.own.list({ person, scope });
  }

  @Get(':form/:subject')
  @ReadsNow('ReadProposal', 'Một bản viết dở của tôi, với chữ đã gõ', WorkingCopyBody, 'one')
  @FormParam
  @SubjectParam
  get(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param() address: CopyAddress,
  ): Promise<WorkingCopyBody> {
    return this.own.find(address, { person, scope });
  }

  @Put(':form/:subject')
  @HttpCode(200)
  @Asks('ReadProposal')
  @Rules({ bodyLimit: LIMITS.typedBody })
  @ApiOperation({
    summary: 'Giữ chữ đang gõ trên máy chủ',
    description:
      'Của riêng người gửi, không thành bản mới, không vào sổ sự kiện. Ghi tiếp cần If-Match mang ETag của lần ghi ' +
      'trước; nếu nơi khác đã ghi thì trả lời 412 kèm bản đang giữ (details.kept). Không ai ghi tiếp trong 180 ngày thì bị xóa.',
  })
  @ApiBearerAuth()
  @FormParam
  @SubjectParam
  @ifMatch(false)
  @ApiOkResponse({ type: CopyHeadBody, description: 'Đã giữ.', headers: { ETag: ETAG } })
  @Problems(400, 401, 403, 404, 409, 412, 413, 415, 429, 503)
  keep(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param() address: CopyAddress,
    @Body() { basedOn, fields }: TypedBody,
    @SeenRevision() seen: number | null,
  ): Promise<CopyHeadBody> {
    return this.own.keep(address, { person, scope }, { seen, basedOn: basedOn ?? null, fields });
  }

  @Delete(':form/:subject')
  @HttpCode(204)
  @Asks('ReadProposal')
  @ApiOperation({
    summary: 'Bỏ một bản viết dở của tôi',
    description: 'Không có thì cũng như đã bỏ. Kèm If-Match thì chỉ bỏ đúng bản ấy, nơi khác đã ghi tiếp thì 412.',
  })
  @ApiBearerAuth()
  @FormParam
  @SubjectParam
  @ifMatch(false)
  @ApiNoContentResponse({ description: 'Không còn bản viết dở nào ở đây.' })
  @Problems(401, 403, 404, 412, 429, 503)
  async remove(
    @Me() person: string,
    @Param() address: CopyAddress,
    @SeenRevision() seen: number | null,
  ): Promise<void> {
    await this.own.remove(address, person, seen);
  }
}
