import { authorize, qualifiedAreas, Rejection, type Actor } from '@app/domain';
import { Accounts, checkNewPassword, Directory, IdentityError } from '@app/identity';
import { Clock, CommandConflict, derivedId, ReferenceData, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands, type AnswerBody } from '../http/commands.js';
import type { NewPersonBody } from './people-bodies.js';

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
   * The log first, then the name, then the account: a repeat with the same key takes up where the first one broke off.
   * @throws Rejection FORBIDDEN, IdentityError USERNAME_TAKEN, PASSWORD_…, CommandConflict KEY_REUSED
   */
  async register(body: NewPersonBody, asked: CommandRequest): Promise<AnswerBody> {
    const { username, password, fullName } = body;
    const area = qualifiedAreas(body.area);
    const personId = derivedId(asked.commandId, 'person');
    if (mayRegister(await this.reference.actor(asked.asker), area, this.clock.today())) {
      await this.checkFree(personId, body);
    }
    const answer = await this.commands.person(personId, { type: 'RegisterPerson', area }, asked);
    if (await this.accounts.byPerson(personId)) return answer;
    await this.directory.set(personId, fullName);
    const account = { personId, username, password, demonstration: false, words: wordsOf(body) };
    await this.accounts.create(account, new Date(this.clock.now()));
    return answer;
  }

  private async checkFree(personId: string, body: NewPersonBody): Promise<void> {
    const { username, password } = body;
    const name = username.toLowerCase();
    const holder = await this.accounts.byUsername(name);
    if (holder && holder.personId !== personId) throw new IdentityError('USERNAME_TAKEN');
    const own = await this.accounts.byPerson(personId);
    if (own && own.username !== name) throw new CommandConflict('KEY_REUSED', { id: personId });
    checkNewPassword(password, { username: name, demonstration: false, words: wordsOf(body) });
  }
}

/** What others know of the person, and will try as a password. */
function wordsOf({ fullName, area }: NewPersonBody): readonly string[] {
  return [fullName, ...area];
}

/** Whether the command will be allowed, so that nobody else learns which user names are taken. */
function mayRegister(actor: Actor, area: readonly string[], today: string): boolean {
  try {
    authorize('RegisterPerson', actor, { area }, today);
    return true;
  } catch (error) {
    if (error instanceof Rejection) return false;
    throw error;
  }
}
