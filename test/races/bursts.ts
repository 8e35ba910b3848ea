import { isReadyToGather, type Dossier, type DossierCommand, type Proposal } from '@app/domain';
import type { Arena } from './arena.js';
import { decisionOn, postAt } from './choices.js';
import type { Client, Prize } from './client.js';
import type { Random } from '../support/random.js';
import { lookAtDossier, lookAtProposal } from './streams.js';

interface Standing<State> {
  readonly id: string;
  readonly state: State;
  readonly revision: number;
}

const REASON = 'Đưa ra khỏi hồ sơ';

/** Lets several clients act at once on what one of them will get: each of the four races, wherever the state offers it. */
export class Bursts {
  constructor(
    private readonly arena: Arena,
    private readonly clients: readonly Client[],
    private readonly random: Random,
  ) {}

  async fire({ proposals, dossiers }: Prize): Promise<void> {
    const { store } = this.arena.services[0]!;
    const seenProposals = await all(proposals, (id) => lookAtProposal(store, id));
    const seenDossiers = await all(dossiers, (id) => lookAtDossier(store, id));
    const gathering = seenDossiers.filter(({ state }) => state.status === 'gathering');
    const received = seenDossiers.filter(({ state }) => state.received && state.entries.length > 0);
    const deciding = received.filter(() => this.random.chance(0.5));
    await Promise.all([
      this.atGathering(seenProposals, gathering),
      ...deciding.flatMap((dossier) => this.returnAndDecide(dossier)),
    ]);
  }

  /** One race at a time here, lest one spoil the other; closing and claiming first, which the state offers least. */
  private async atGathering(proposals: readonly Standing<Proposal>[], gathering: readonly Standing<Dossier>[]) {
    const ready = proposals.filter(({ state }) => state.status === 'open' && isReadyToGather(state) && !state.dossier);
    const inside = proposals.filter(({ state }) => gathering.some(({ id }) => id === state.dossier?.id));
    const closing = gathering.find(({ state }) => state.entries.length > 0);
    if (closing && ready.length > 0 && this.random.chance(0.9)) return this.closeAndClaim(closing, ready);
    if (inside.length > 0 && this.random.chance(0.2)) {
      return Promise.all(this.removeAndClaim(this.random.pick(inside), gathering));
    }
    return Promise.all(ready.slice(0, 1).flatMap((proposal) => this.claimAndClaim(proposal, gathering)));
  }

  private claimAndClaim(proposal: Standing<Proposal>, gathering: readonly Standing<Dossier>[]) {
    if (gathering.length === 0) return [];
    return [0, 1, 2].map((n) => this.claim(n, proposal, this.random.pick(gathering)));
  }

  /** The close goes with the claims, or as soon as one is acknowledged and while the dossier has yet to answer it. */
  private async closeAndClaim(dossier: Standing<Dossier>, late: readonly Standing<Proposal>[]) {
    const proposals = dossier.state.entries.map((entry) => ({ proposal: entry.proposal, edition: entry.edition }));
    const claims = late.map((proposal) => this.claim(4, proposal, dossier));
    if (this.random.chance(0.5)) await Promise.race(claims);
    const close = this.onDossier(3, dossier, 'assess', { type: 'CloseDossier', proposals, letter: null });
    return Promise.all([...claims, close]);
  }

  private removeAndClaim(proposal: Standing<Proposal>, gathering: readonly Standing<Dossier>[]) {
    const from = gathering.find(({ id }) => id === proposal.state.dossier?.id);
    if (!from) return [];
    const remove = { type: 'RemoveProposal', proposal: proposal.id, reason: REASON } as const;
    return [this.onDossier(5, from, 'assess', remove), this.claim(6, proposal, this.random.pick(gathering))];
  }

  private returnAndDecide(dossier: Standing<Dossier>) {
    const one = this.random.pick(dossier.state.entries).proposal;
    const back: DossierCommand = this.random.chance(0.5)
      ? { type: 'ReturnItems', proposals: [one], to: null, reason: REASON }
      : { type: 'ReturnDossier', to: null, reason: REASON };
    const decide = decisionOn(dossier.state, this.random);
    return [this.onDossier(7, dossier, 'examine', back), this.onDossier(0, dossier, 'decide', decide)];
  }

  private claim(client: number, proposal: Standing<Proposal>, dossier: Standing<Dossier>) {
    const command = { type: 'RequestInclusion', dossier: dossier.id, edition: proposal.state.edition } as const;
    const { id, revision } = proposal;
    return this.clients[client]!.tryProposal({ id, revision, by: postAt(dossier.state.at, 'assess'), command });
  }

  private onDossier(
    client: number,
    { id, revision, state }: Standing<Dossier>,
    duty: 'assess' | 'examine' | 'decide',
    command: DossierCommand,
  ) {
    return this.clients[client]!.tryDossier({ id, revision, by: postAt(state.at, duty), command });
  }
}

async function all<State>(
  ids: readonly string[],
  look: (id: string) => Promise<{ readonly state: State | null; readonly revision: number }>,
): Promise<readonly Standing<State>[]> {
  const looks = await Promise.all(ids.map(async (id) => ({ id, ...(await look(id)) })));
  return looks.flatMap(({ id, state, revision }) => (state ? [{ id, state, revision }] : []));
}
