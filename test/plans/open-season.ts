import type { PlanDocument } from '@app/domain';
import { readFileSync } from 'node:fs';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { startProgram, type Program } from '../support/program.js';
import { draft, type Drafting } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import type { Season } from '../support/walk.js';

/** Generous: a walk is hundreds of requests, and the machine may be doing other things. */
jest.setTimeout(300_000);

/** A plan in use in a program of its own; the onlooker is the auditor of its province. */
export interface OpenSeason extends Season {
  readonly program: Program;
  readonly service: Service;
  readonly administrator: Session;
}

/** One of the five plans, as its file says. */
export function planFile(id: string): PlanDocument {
  return JSON.parse(readFileSync(`deploy/plans/${id}.json`, 'utf8')) as PlanDocument;
}

/** Starts the program and signs in those who oversee the plan: they are of the given unit of its province. */
export async function openSeason(plan: string, overseers: string): Promise<OpenSeason> {
  return seasonOn(await startProgram(), plan, overseers);
}

/** The same on a program that runs already, with everybody signed in anew. */
export async function seasonOn(program: Program, plan: string, overseers: string): Promise<OpenSeason> {
  const service = new Service(program.url, () => program.output());
  const cast = new Cast(service);
  const [onlooker, administrator] = [await cast.as('auditor', overseers), await cast.as('administrator', overseers)];
  return { document: planFile(plan), cast, onlooker, program, service, administrator };
}

/** Drafts one complete proposal of two measures for each place, by the officer of its unit; their ids. */
export async function draftEach(season: Season, places: readonly Drafting[], on?: string): Promise<string[]> {
  const ids: string[] = [];
  for (const place of places) {
    const officer = await season.cast.as('officer', place.unit);
    const content = completeContent(`Đơn giản hóa thủ tục, phương án thứ ${String(ids.length + 1)}`, 2);
    ids.push((await draft(officer, season.document.id, { ...place, content }, { on })).id);
  }
  return ids;
}

/** The stages of a path of the plan, by id, in order. */
export function stagesOfPath({ document }: Season, path: string): readonly string[] {
  return document.paths.find(({ id }) => id === path)?.stages.map(({ id }) => id) ?? [];
}
