import { personDecider, type CivilDate, type CommandName, type PersonCommand } from '@app/domain';
import { Accounts, IdentityError, type Account } from '@app/identity';
import { momentAsked } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import type { ActBody } from '../acts/act-views.js';
import { ActRoutes } from '../acts/act-routes.js';
import { attempted, attemptedBody, type Attempted } from '../acts/attempted-acts.js';
import { AccountAuthority } from './account-authority.js';
import { LastAdministrator } from './last-administrator.js';
import { PersonJudging, type PersonJudged } from './person-judging.js';

interface Asked {
  readonly person: string;
  /** Who asks. */
  readonly by: string;
}

/** `onPosts`: by the id of the post. */
interface PersonActsNow {
  readonly acts: readonly ActBody[];
  readonly onPosts: ReadonlyMap<string, readonly ActBody[]>;
}

const ON_ACCOUNTS = ['ResetPassword', 'DisableAccount', 'EnableAccount'] as const;
const ON_NAMES = ['RenamePerson', 'EraseName'] as const;

/** What the asker may do to a person and to each of their posts, as an attempt today would be answered. */
@Injectable()
export class PersonActs {
  constructor(
    private readonly judging: PersonJudging,
    private readonly authority: AccountAuthority,
    private readonly accounts: Accounts,
    private readonly last: LastAdministrator,
    private readonly routes: ActRoutes,
  ) {}

  /** None on what was: an act is on what is. */
  async of({ person, by }: Asked): Promise<PersonActsNow> {
    if (momentAsked()) return { acts: [], onPosts: new Map() };
    const [{ target, context }, account] = await Promise.all([
      this.judging.of(person, by),
      this.accounts.byPerson(person),
    ]);
    const decide = (command: PersonCommand) => () => personDecider.decide(command, target, context);
    const refusalOf = (act: CommandName) => this.authority.refusalOf(act, { person, target, by });
    const lastOne = this.last.refusalOf(person, target);
    const onAccount = ON_ACCOUNTS.map(async (act) => {
      const met = (await refusalOf(act)) ?? metBy(act, account);
      return { act, met: met ?? (act === 'DisableAccount' ? await lastOne : null) };
    });
    const onName = ON_NAMES.map(async (act) => {
      const refused = await refusalOf(act);
      return refused ? { act, met: refused } : attempted(act, decide({ type: act }));
    });
    const post = { unit: '', role: 'officer', title: '', from: context.today, to: null } as const;
    const appointing = attempted('AppointPerson', decide({ type: 'AppointPerson', ...post }));
    const shown = (one: Attempted) => this.shown(one, { id: person });
    return {
      acts: [appointing, ...(await Promise.all([...onName, ...onAccount]))].map(shown),
      onPosts: new Map(target.appointments.map(({ id }) => [id, this.onPost(id, { target, context })])),
    };
  }

  private onPost(appointment: string, { target, context }: PersonJudged): readonly ActBody[] {
    const post = target.appointments.find(({ id }) => id === appointment);
    if (!post) return [];
    const decide = (command: PersonCommand) => () => personDecider.decide(command, target, context);
    const lastDay = endOf(post, context.today);
    const ending = attempted('EndAppointment', decide({ type: 'EndAppointment', appointment, lastDay }));
    const settling = [
      attempted('ConfirmAppointment', decide({ type: 'ConfirmAppointment', appointment })),
      attempted('DeclineAppointment', decide({ type: 'DeclineAppointment', appointment, reason: 'x' })),
    ];
    const tried = post.confirmation === 'awaited' ? [ending, ...settling] : [ending];
    return tried.map((one) => this.shown(one, { id: context.person, appointment }));
  }

  private shown(one: Attempted, parts: Readonly<Record<string, string>>): ActBody {
    const route = this.routes.of(one.act);
    const path = Object.entries(parts).reduce(
      (filled, [name, value]) => filled.replace(`{${name}}`, value),
      route.path,
    );
    return attemptedBody(one, { ...route, path });
  }
}

/** A last day that ends the post as soon as may be; of one that is over, that on which it ended. */
function endOf({ from, to }: { readonly from: CivilDate; readonly to: CivilDate | null }, today: CivilDate): CivilDate {
  if (to !== null && to < today) return to;
  return from > today ? from : today;
}

function metBy(act: (typeof ON_ACCOUNTS)[number], account: Account | null): Attempted['met'] {
  if (!account) return new IdentityError('ACCOUNT_UNKNOWN');
  const isDisabled = account.disabledAt !== null;
  if (act === 'ResetPassword') return account.demonstration ? new IdentityError('DEMONSTRATION_ACCOUNT') : null;
  return isDisabled === (act === 'DisableAccount') ? 'done' : null;
}
