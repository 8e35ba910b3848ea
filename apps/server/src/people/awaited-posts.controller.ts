import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { Scope } from '../http/gate/scope.js';
import { PageQuery } from '../http/page-query.js';
import { AwaitedPosts } from './awaited-posts.js';
import { AwaitedPostsBody } from './post-views.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/awaited-appointments')
export class AwaitedPostsController {
  constructor(private readonly awaited: AwaitedPosts) {}

  @Get()
  @Reads('ListAwaitedAppointments', 'Các việc bổ nhiệm của người khác đang chờ xác nhận', AwaitedPostsBody)
  list(
    @Me() reader: string,
    @Scope() scope: readonly string[],
    @Query() { cursor, limit }: PageQuery,
  ): Promise<AwaitedPostsBody> {
    return this.awaited.list({ scope, reader, after: cursor, limit });
  }
}
