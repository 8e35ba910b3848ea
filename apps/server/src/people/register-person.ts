import { qualifiedAreas, Rejection } from '@app/domain';
import { Accounts, checkNewPassword, Directory, IdentityError } from '@app/identity';
import { derivedId } from '@app/facts';
import { Clock, CommandConflict, ReferenceData, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands, type AnswerBody } from '../http/commands.js';
import type { NewPersonBody } from './people-bodies.js';

/** After so long an account whose person never came into the log is what a broken registration left. */
const LEFT_BEHIND_MS = 10 * 60_000;

/** A person in the log by id alone, with a name and an account beside it. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly commands: Commands,
    private readonly accounts: Accounts,
    private readonly directory: Directory,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything that can refuse it first; then the account, since a race for its name is decided there, the name, and the log
   * last: nothing stands there of whom was refused. A repeat with the same key takes up where the first one broke off.
   * @throws Rejection FORBIDDEN, IdentityError USERNAME_TAKEN, NAME_INVALID, PASSWORD_…, CommandConflict KEY_REUSED
   */
  async register(body: NewPersonBody, asked: CommandRequest): Promise<AnswerBody> {
    const personId = derivedId(asked.commandId, 'person');
    const command = { type: 'RegisterPerson', area: qualifiedAreas(body.area) } as const;
    await this.commands.send('person', personId, command, { ...asked, dryRun: true });
    if (!(await this.hasAccount(personId, body))) await this.open(personId, body, asked);
    try {
      return await this.commands.send('person', personId, command, asked);
    } catch (error) {
      if (error instanceof Rejection) await this.forget(personId);
      throw error;
    }
  }

  private async hasAccount(personId: string, { username }: NewPersonBody): Promise<boolean> {
    const own = await this.accounts.byPerson(personId);
    if (own && own.username !== username.toLowerCase()) throw new CommandConflict('KEY_REUSED', { id: personId });
    return own !== null;
  }

  private async open(personId: string, body: NewPersonBody, { asker }: CommandRequest): Promise<void> {
    const { username, password, fullName } = body;
    const words = wordsOf(body);
    await this.freeName(username.toLowerCase());
    checkNewPassword(password, { username: username.toLowerCase(), demonstration: false, words });
    await this.directory.checkSettable(personId, fullName);
    const by = asker.kind === 'person' ? asker.id : personId;
    const account = { personId, username, password, demonstration: false, words, by };
    await this.accounts.create(account, new Date(this.clock.now()));
    await this.directory.set(personId, fullName);
  }

  /** The name may be had, also where only a registration holds it that broke off and was never taken up again. */
  private async freeName(name: string): Promise<void> {
    const holder = await this.accounts.byUsername(name);
    if (!holder) return;
    const isLate = this.clock.now() - holder.createdAt.getTime() > LEFT_BEHIND_MS;
    const { registered } = isLate ? await this.reference.person(holder.personId) : { registered: true };
    if (registered) throw new IdentityError('USERNAME_TAKEN');
    await this.forget(holder.personId);
  }

  /** Takes back what was opened for somebody who did not come into the log. */
  private async forget(personId: string): Promise<void> {
    await this.accounts.remove(personId);
    await this.directory.erase(personId, new Date(this.clock.now()));
  }
}

/** What others know of the person, and will try as a password. */
function wordsOf({ fullName, area }: NewPersonBody): readonly string[] {
  return [fullName, ...area];
}
