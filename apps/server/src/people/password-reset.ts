import { AccountPasswords, VoidTokens } from '@app/identity';
import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Commands, type AnswerBody } from '../http/commands.js';
import { AccountAuthority } from './account-authority.js';
import type { AccountRequest } from './account-request.js';
import { PersonalWords } from './personal-words.js';

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
   * Ends every token of the person, too; returns the position of the fact. @throws like `AccountAuthority.alone`,
   * ACCOUNT_UNKNOWN, PASSWORD_…
   */
  reset(acting: AccountRequest, password: string): Promise<string | null> {
    return this.authority.alone('ResetPassword', acting, () => this.set(acting, password));
  }

  private async set(acting: AccountRequest, password: string): Promise<string | null> {
    const { person, by, requestId } = acting;
    const words = await this.words.of(person);
    await this.passwords.checkByOther(person, password, words);
    // Before the password, so that a crash in between leaves no post in force for the person who knows it.
    const { position } = await this.record(acting);
    this.voided.tell(await this.passwords.setByOther(person, password, { by, words }));
    this.logger.warn({ requestId, person, by, msg: 'password set' });
    return position;
  }

  private record({ person, by, requestId }: AccountRequest): Promise<AnswerBody> {
    const asker = { kind: 'person', id: by } as const;
    // A new command id: the sender chooses a request's id, and a repeat would record nothing.
    const asked = { asker, commandId: randomUUID(), correlationId: requestId };
    return this.commands.send('person', person, { type: 'ResetPassword' }, asked);
  }
}
