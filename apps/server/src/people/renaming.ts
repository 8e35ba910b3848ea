import { Directory } from '@app/identity';
import type { CommandRequest } from '@app/write-side';
import { Injectable, Logger } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { AccountAuthority } from './account-authority.js';
import type { AccountRequest } from './account-request.js';
import type { NameAnswerBody } from './people-views.js';

export interface Naming {
  readonly acting: AccountRequest;
  readonly request: CommandRequest;
}

/** The person's stream records that a name was set and who did it; no log has the name. */
@Injectable()
export class Renaming {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly authority: AccountAuthority,
    private readonly commands: Commands,
    private readonly directory: Directory,
  ) {}

  /** The fact first, then the name. @throws like `AccountAuthority.check`, IdentityError NAME_INVALID, PERSON_ERASED,
   * CommandConflict REVISION_MISMATCH */
  async rename({ acting, request }: Naming, fullName: string): Promise<NameAnswerBody> {
    const { person, by, requestId } = acting;
    await this.authority.check('RenamePerson', acting);
    await this.directory.checkSettable(person, fullName);
    const { revision, position } = await this.commands.send('person', person, { type: 'RenamePerson' }, request);
    await this.directory.set(person, fullName, revision);
    this.logger.warn({ requestId, person, by, msg: 'person renamed' });
    return { id: person, name: fullName, revision, position };
  }
}
