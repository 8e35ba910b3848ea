import {
  Rejection,
  type Actor,
  type CivilDate,
  type DossierCommand,
  type DossierEvent,
  type PlanState,
  type ProposalCommand,
  type ProposalEvent,
} from '@app/domain';
import { DossierStory } from './dossier-story.js';
import { carrier } from './people.js';
import { ProposalStory } from './proposal-story.js';

export type Asked =
  | { readonly to: 'proposal'; readonly id: string; readonly command: ProposalCommand }
  | { readonly to: 'dossier'; readonly id: string; readonly command: DossierCommand };

type Carried = Asked | { readonly to: 'unit' };

export interface Rules {
  readonly onProposalEvent: (proposal: string, event: ProposalEvent) => readonly Carried[];
  readonly onDossierEvent: (dossier: string, event: DossierEvent) => readonly Carried[];
}

/** Proposals and dossiers of one plan in memory; the spec decides when news between them arrives. */
export class World {
  readonly proposals = new Map<string, ProposalStory>();
  readonly dossiers = new Map<string, DossierStory>();
  /** The date of what is asked without one; each story's own by default. */
  day: CivilDate | undefined;
  private readonly news: Asked[] = [];
  private commands = 0;

  constructor(
    readonly plan: Exclude<PlanState, { status: 'none' }>,
    private readonly rules: Rules,
  ) {}

  proposal(id: string): ProposalStory {
    const story = this.proposals.get(id) ?? new ProposalStory(this.plan);
    this.proposals.set(id, story);
    return story;
  }

  dossier(id: string): DossierStory {
    const story = this.dossiers.get(id) ?? new DossierStory(this.plan);
    this.dossiers.set(id, story);
    return story;
  }

  /** Null on success; its news is then on the way. */
  ask(actor: Actor, asked: Asked, on?: CivilDate): Rejection | null {
    try {
      this.does(actor, asked, on);
      return null;
    } catch (error) {
      if (error instanceof Rejection) return error;
      throw error;
    }
  }

  /** In order; refused news fails the spec. */
  deliver(count = Number.MAX_SAFE_INTEGER): void {
    for (let left = count; left > 0; left--) {
      const next = this.news.shift();
      if (!next) return;
      this.does(carrier, next);
    }
  }

  private does(actor: Actor, asked: Asked, on = this.day): void {
    const when = { command: `k${String(++this.commands)}`, ...(on === undefined ? {} : { on }) };
    if (asked.to === 'proposal') {
      const story = this.proposal(asked.id);
      const known = story.facts.length;
      const { command } = asked;
      const claims = command.type === 'RequestInclusion';
      story.does(actor, command, claims ? { ...when, dossier: this.dossier(command.dossier).state } : when);
      this.carry(story.facts.slice(known).flatMap((fact) => this.rules.onProposalEvent(asked.id, fact)));
    } else {
      const story = this.dossier(asked.id);
      const known = story.facts.length;
      story.does(actor, asked.command, when);
      this.carry(story.facts.slice(known).flatMap((fact) => this.rules.onDossierEvent(asked.id, fact)));
    }
  }

  private carry(reactions: readonly Carried[]): void {
    this.news.push(...reactions.filter((reaction) => reaction.to !== 'unit'));
  }
}
