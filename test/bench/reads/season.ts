import type { CivilDate } from '@app/domain';
import { carrier, DossierStory, ProposalStory, type When } from '@app/testing';
import { onDossierEvent } from '@app/write-side';
import { createHash } from 'node:crypto';
import { SpecLog } from '../../../libs/read-side/spec-support/log.js';
import { planOf } from '../../../libs/read-side/spec-support/stories.js';
import { TARGET } from '../words.js';
import { dossierActs, proposalActs, type Act } from './courses.js';
import { tellDirectory } from './directory.js';
import { inWords, WARD_TOKEN } from './ward-words.js';

export const PROPOSALS = 297;
const DOSSIERS = 12;
/** Days from the first proposal to the last. */
const DRAFTING_DAYS = 250;
const FIRST_DAY = Date.UTC(2026, 0, 15);
const DAY_MS = 86_400_000;

/** Spread, as ids are. */
const spread = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 12);
/** Of the proposals, without their ward. */
export const PROPOSAL_IDS = Array.from({ length: PROPOSALS }, (_, nth) => spread(String(nth)));

const dayOf = (day: number): CivilDate => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
const idOf = (nth: number) => `${PROPOSAL_IDS[nth] ?? ''}-${WARD_TOKEN}`;
const dossierOf = (nth: number) => `${spread(`d${String(nth)}`)}-${WARD_TOKEN}`;

/** With other last days of the stages, as proposals were told them. */
const plans = [140, 190, 240, undefined].map((due) => {
  const day = due === undefined ? undefined : dayOf(due);
  return planOf({ targets: [TARGET] }, { review: day, center: day, approval: day });
});
const planAt = (nth: number) => plans[nth % plans.length] ?? planOf();

/**
 * A year of one ward, in the order of its days: its units, people and procedures, and 297 proposals of which more than half
 * go through dossiers, some given back, some corrected, some recorded a day late.
 */
export async function wardSeason(): Promise<SpecLog> {
  const log = new SpecLog();
  await tellDirectory(log, planAt(0), dayOf(0));
  const year = new Year(log);
  for (let nth = 0; nth < PROPOSALS; nth += 1) year.propose(nth);
  for (let nth = 0; nth < DOSSIERS; nth += 1) year.gather(nth);
  await year.pass();
  return log;
}

interface Step {
  readonly day: number;
  readonly take: () => Promise<void>;
}

class Year {
  private readonly steps: Step[] = [];
  private readonly proposals = new Map<string, ProposalStory>();
  private readonly dossiers = new Map<string, DossierStory>();
  /** By dossier, how many of its facts were carried over. */
  private readonly carried = new Map<string, number>();

  constructor(private readonly log: SpecLog) {}

  propose(nth: number): void {
    const [id, start] = [idOf(nth), Math.floor((nth * DRAFTING_DAYS) / PROPOSALS)];
    const story = new ProposalStory(planAt(nth), ['room-a', 'room-b'][nth % 2]);
    this.proposals.set(id, story);
    const join = (when: When) => {
      this.join(id, dossierOf(Math.floor((nth * DOSSIERS) / PROPOSALS)), when);
    };
    const acts = proposalActs(story, { nth, dayOf: (after) => dayOf(start + after), join });
    this.take(id, acts, { start, late: nth % 6 === 5 ? 1 : 0 });
  }

  gather(nth: number): void {
    const [id, start] = [dossierOf(nth), Math.floor((nth * DRAFTING_DAYS) / DOSSIERS)];
    const story = new DossierStory(planAt(nth));
    this.dossiers.set(id, story);
    this.take(id, dossierActs(story, { nth, dayOf: (after) => dayOf(start + after) }), { start, late: 0 });
  }

  /** Each day after the other. */
  async pass(): Promise<void> {
    for (const { take } of this.steps.sort((one, other) => one.day - other.day)) await take();
  }

  /** `late`: days between an act, but for the first, and its record. */
  private take(id: string, acts: readonly Act[], { start, late }: { readonly start: number; readonly late: number }) {
    for (const { after, take } of acts) {
      const day = start + after;
      const when = { on: dayOf(after === 0 ? day : day - late), today: dayOf(day) };
      this.steps.push({
        day,
        take: async () => {
          take(when);
          await this.record(new Set([id, ...this.carry(day)]), day);
        },
      });
    }
  }

  private join(id: string, to: string, when: When): void {
    const [story, dossier] = [this.proposals.get(id), this.dossiers.get(to)];
    if (!story || !dossier) return;
    story.join(to, { ...when, dossier: dossier.state });
    dossier.does(carrier, { type: 'AnswerClaim', proposal: id, claim: story.claim }, when);
  }

  /** What dossiers tell their proposals; gives both. */
  private carry(day: number): readonly string[] {
    const touched: string[] = [];
    for (const [id, { facts }] of this.dossiers) {
      const news = facts.slice(this.carried.get(id) ?? 0);
      this.carried.set(id, facts.length);
      for (const reaction of news.flatMap((fact) => onDossierEvent(id, fact))) {
        if (reaction.to !== 'proposal') continue;
        this.proposals.get(reaction.id)?.hears(reaction.command, { on: dayOf(day) });
        touched.push(reaction.id);
      }
      if (news.length > 0) touched.push(id);
    }
    return touched;
  }

  private async record(touched: ReadonlySet<string>, day: number): Promise<void> {
    const at = `${dayOf(day)}T03:00:00.000Z`;
    for (const id of touched) {
      const [proposal, dossier] = [this.proposals.get(id), this.dossiers.get(id)];
      if (proposal) await this.log.goOn('proposal', id, inWords(proposal), at);
      if (dossier && dossier.facts.length > 0) await this.log.goOn('dossier', id, inWords(dossier), at);
    }
  }
}
