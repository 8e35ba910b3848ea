import { requestOf } from '@app/testing/write-service';
import { Handle } from '@app/write-side';
import type { DossierCommand, ProposalCommand } from '@app/domain';
import { setImmediate as turn } from 'node:timers/promises';
import type { Arena } from './arena.js';
import { onDossier, onProposal } from './choices.js';
import type { LedgerEntry, Message } from './ledger.js';
import type { Random } from '../support/random.js';
import { lookAtDossier, lookAtProposal } from './streams.js';
import { holderOf, PLAN, somebody, type Post } from './ward.js';

/** What the clients of one round contend for. */
export interface Prize {
  readonly proposals: readonly string[];
  readonly dossiers: readonly string[];
}

/** A command to be tried on something as it was seen. */
export interface Attempt<Command> {
  readonly id: string;
  readonly revision: number;
  readonly by: Post;
  readonly command: Command;
}

const REPEATED_AT_ONCE = 0.1;
const REPEATED_LATER = 0.05;

/** Somebody at a screen: looks at something, tries what seems to fit, at one server or the other. */
export class Client {
  private readonly sent: Message[] = [];

  constructor(
    private readonly arena: Arena,
    private readonly n: number,
    private readonly random: Random,
  ) {}

  /** Tries some commands, one after the other. */
  async roam(prize: Prize, steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const message = await (this.random.chance(0.6) ? this.aProposal(prize) : this.aDossier(prize));
      if (message) await this.send(message);
      if (this.sent.length > 0 && this.random.chance(REPEATED_LATER)) await this.send(this.random.pick(this.sent));
    }
  }

  /** Sends a proposal's command as the one who holds that post and nothing else. */
  async tryProposal({ id, command, by, revision }: Attempt<ProposalCommand>): Promise<LedgerEntry> {
    const request = requestOf(holderOf(by), this.seen(revision));
    return this.send(new Handle('proposal', id, command, { ...request, plan: PLAN.id }));
  }

  async tryDossier({ id, command, by, revision }: Attempt<DossierCommand>): Promise<LedgerEntry> {
    const request = requestOf(holderOf(by), this.seen(revision));
    return this.send(new Handle('dossier', id, command, { ...request, plan: PLAN.id }));
  }

  private async aProposal({ proposals, dossiers }: Prize): Promise<Message> {
    const id = this.random.pick(proposals);
    const { state, revision } = await lookAtProposal(this.arena.services[0]!.store, id);
    const { by, command } = this.random.weighted(onProposal(state, this.random, dossiers));
    return new Handle('proposal', id, command, { ...this.request(by, revision), plan: PLAN.id });
  }

  private async aDossier({ dossiers }: Prize): Promise<Message | null> {
    const id = this.random.pick(dossiers);
    const { state, revision } = await lookAtDossier(this.arena.services[0]!.store, id);
    const choices = onDossier(state, this.random);
    if (choices.length === 0) return null;
    const { by, command } = this.random.weighted(choices);
    return new Handle('dossier', id, command, { ...this.request(by, revision), plan: PLAN.id });
  }

  private request(by: Post, revision: number) {
    const dated = this.random.chance(0.05) ? { occurredOn: '2026-03-31' } : {};
    return requestOf(somebody(this.random, by), { ...this.seen(revision), ...dated });
  }

  /** Mostly the revision seen; sometimes nothing, as for what does not exist yet. */
  private seen(revision: number) {
    return revision >= 0 && this.random.chance(0.6) ? { expectedRevision: revision } : {};
  }

  /** Sends it to a server, sometimes to both at once. */
  private async send(message: Message): Promise<LedgerEntry> {
    this.sent.push(message);
    for (let wait = this.random.below(3); wait > 0; wait--) await turn();
    const { services, ledger } = this.arena;
    const first = this.random.below(services.length);
    const one = ledger.send(services[first]!, this.n, message);
    if (!this.random.chance(REPEATED_AT_ONCE)) return one;
    const [entry] = await Promise.all([one, ledger.send(services[1 - first]!, this.n, message)]);
    return entry;
  }
}
