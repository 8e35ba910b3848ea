import { ErasureConfirmations } from '@app/identity';
import { Clock } from '@app/write-side';
import { Injectable, Logger } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { Problem } from '../http/problem.js';
import { AccountAuthority } from './account-authority.js';
import { ForgottenPeople } from './forgotten-people.js';
import type { NameErasureBody } from './name-erasure-views.js';
import type { Naming } from './renaming.js';

/** Erases a name forever, in two requests; the person's stream records that it happened and who did it. */
@Injectable()
export class NameErasure {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly authority: AccountAuthority,
    private readonly commands: Commands,
    private readonly confirmations: ErasureConfirmations,
    private readonly forgotten: ForgottenPeople,
    private readonly clock: Clock,
  ) {}

  /** The consequences, and the confirmation to send back. @throws like `AccountAuthority.check` */
  async foresee(naming: Naming): Promise<NameErasureBody> {
    await this.authority.check('EraseName', naming.acting);
    const erasure = erasureOf(naming);
    const { confirmation, expiresAt } = await this.confirmations.give(erasure, new Date(this.clock.now()));
    const view = await this.forgotten.view(naming.acting.person);
    const { revision } = erasure;
    return {
      ...view,
      erased: false,
      changed: false,
      confirmation,
      expiresAt: expiresAt.toISOString(),
      revision,
      position: null,
    };
  }

  /**
   * The facts, then the account, then the name: a repeat continues an interrupted one. @throws like
   * `AccountAuthority.alone`, Problem NOT_CONFIRMED
   */
  erase(naming: Naming, confirmation: string): Promise<NameErasureBody> {
    return this.authority.alone('EraseName', naming.acting, () => this.eraseNow(naming, confirmation));
  }

  private async eraseNow(naming: Naming, confirmation: string): Promise<NameErasureBody> {
    const { person, by, requestId } = naming.acting;
    const now = new Date(this.clock.now());
    if (!(await this.confirmations.isFor(erasureOf(naming), confirmation, now))) throw new Problem('NOT_CONFIRMED');
    const { revision, position, changed } = await this.commands.send(
      'person',
      person,
      { type: 'EraseName' },
      naming.request,
    );
    await this.forgotten.forget(person, now);
    this.logger.warn({ requestId, person, by, msg: 'name erased' });
    const view = await this.forgotten.view(person);
    return { ...view, erased: true, changed, confirmation: null, expiresAt: null, revision, position };
  }
}

function erasureOf({ acting, request }: Naming) {
  return { personId: acting.person, by: acting.by, revision: request.expectedRevision ?? -1 };
}
