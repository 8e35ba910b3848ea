import type { AggregateName, CommandOf } from '@app/domain';
import { Command } from '@nestjs/cqrs';
import type { CommandAnswer, CommandRequest } from './request.js';

export class Handle<Name extends AggregateName = AggregateName> extends Command<CommandAnswer> {
  constructor(
    readonly aggregate: Name,
    readonly id: string,
    readonly command: CommandOf<Name>,
    readonly request: CommandRequest,
  ) {
    super();
  }
}
