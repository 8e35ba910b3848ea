import { AccountPasswords, VoidTokens } from '@app/identity';
import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Commands, type AnswerBody } from '../http/commands.js';
import { AccountAuthority } from './account-authority.js';
import type { AccountRequest } from './account-request.js';
import { PersonalWords } from './personal-words.js';

/** An administrator sets somebody's password, which the owner must change at the next sign-in. */
@Injectable()
export class PasswordReset {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly authority: AccountAuthority,
    private readonly passwords: AccountPasswords,
    private readonly commands: Commands,
    private readonly voided: VoidTokens,
    private readonly words: PersonalWords,
  ) {}

  /**
   * Ends every token of the person, too; the position at which the log tells of it.
   * @throws what `AccountAuthority.check` does, ACCOUNT_UNKNOWN, PASSWORD_…
   */
  async reset(acting: AccountRequest, password: string): Promise<string | null> {
    const { person, by, requestId } = acting;
    await this.authority.check('ResetPassword', acting);
    const words = await this.words.of(person);
    await this.passwords.checkByOther(person, password, words);
    // Before the password, so that no crash in between leaves posts in force for whoever knows it.
    const { position } = await this.record(acting);
    this.voided.tell(await this.passwords.setByOther(person, password, { by, words }));
    this.logger.warn({ requestId, person, by, msg: 'password set' });
    return position;
  }

  private record({ person, by, requestId }: AccountRequest): Promise<AnswerBody> {
    const asker = { kind: 'person', id: by } as const;
    // A command id of its own: a request's id is the sender's choice, and a repeat would record nothing.
    const asked = { asker, commandId: randomUUID(), correlationId: requestId };
    return this.commands.send('person', person, { type: 'ResetPassword' }, asked);
  }
}
