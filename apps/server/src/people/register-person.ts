import { qualifiedAreas, Rejection } from '@app/domain';
import { type Account, Accounts, checkNewPassword, Directory, IdentityError } from '@app/identity';
import { derivedId } from '@app/facts';
import { Clock, CommandConflict, ReferenceData, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands, type AnswerBody } from '../http/commands.js';
import type { NewPersonBody } from './people-bodies.js';

/** Age after which an account without a person in the log is the rest of a failed registration. */
const LEFT_BEHIND_MS = 10 * 60_000;

/** A person in the log by id, with name and account outside it. */
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
   * Every possible refusal first; then the account, because its user name may be lost in a race; then the name; the log
   * last, so that it has nothing of a refused person. A repeat with the same key continues an interrupted one. @throws
   * Rejection FORBIDDEN, IdentityError USERNAME_TAKEN, NAME_INVALID, PASSWORD_…, CommandConflict KEY_REUSED
   */
  async register(body: NewPersonBody, request: CommandRequest): Promise<AnswerBody> {
    const personId = derivedId(request.commandId, 'person');
    const command = { type: 'RegisterPerson', area: qualifiedAreas(body.area) } as const;
    await this.commands.send('person', personId, command, { ...request, dryRun: true });
    const own = await this.accounts.byPerson(personId);
    await (own ? this.goOn(own, body, request) : this.open(personId, body, request));
    try {
      return await this.commands.send('person', personId, command, request);
    } catch (error) {
      if (error instanceof Rejection) await this.forget(personId);
      throw error;
    }
  }

  /** A repeat that says otherwise must not seem done. */
  private async goOn({ personId, username }: Account, body: NewPersonBody, { asker }: CommandRequest): Promise<void> {
    if (username !== body.username.toLowerCase()) throw new CommandConflict('KEY_REUSED', { id: personId });
    await this.accounts.checkFirst(personId, body.password, asker.kind === 'person' ? asker.id : personId);
    await this.directory.set(personId, body.fullName);
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

  /** Also frees a name held by a failed registration. */
  private async freeName(name: string): Promise<void> {
    const holder = await this.accounts.byUsername(name);
    if (!holder) return;
    const isLate = this.clock.now() - holder.createdAt.getTime() > LEFT_BEHIND_MS;
    const { registered } = isLate ? await this.reference.person(holder.personId) : { registered: true };
    if (registered) throw new IdentityError('USERNAME_TAKEN');
    await this.forget(holder.personId);
  }

  /** Removes the account of a person who did not come into the log. */
  private async forget(personId: string): Promise<void> {
    await this.accounts.remove(personId);
    await this.directory.erase(personId, new Date(this.clock.now()));
  }
}

function wordsOf({ fullName, area }: NewPersonBody): readonly string[] {
  return [fullName, ...area];
}
