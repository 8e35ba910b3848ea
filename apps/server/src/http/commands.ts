import type { AggregateName, CommandOf } from '@app/domain';
import { Handle, type CommandAnswer, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';

/** The same for a repeat with the same key. */
export class AnswerBody implements CommandAnswer {
  @ApiProperty({ description: 'Mã của đối tượng.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ApiProperty({ description: 'Số ngắn trong kế hoạch, khi vừa được cấp.', example: 'PA-0012', required: false })
  number?: string;

  @ApiProperty({ description: 'Bản của đối tượng sau việc này; dùng cho If-Match của việc kế tiếp.', example: 3 })
  revision!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Vị trí trong sổ sự kiện; gửi kèm ?after= khi đọc để thấy ngay kết quả.',
    example: '0000000000000000042',
  })
  position!: string | null;

  @ApiProperty({ description: 'Có ghi nhận gì mới hay không (đã đúng như vậy từ trước thì là false).', example: true })
  changed!: boolean;
}

/** @throws Rejection, CommandConflict, StoreUnavailable */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  send<Name extends AggregateName>(
    aggregate: Name,
    id: string,
    command: CommandOf<Name>,
    request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.bus.execute(new Handle(aggregate, id, command, request));
  }
}
