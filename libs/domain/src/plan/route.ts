import { dueDate } from '../deadline/due.js';
import { dueAfter, type StageArrival, type CountedDue } from '../deadline/arrival.js';
import type { Deadline } from '../deadline/deadline.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { Rejection } from '../kernel/rejection.js';
import { actorsFor } from './path-actors.js';
import type { Path, PlanDocument, ReviewItem, Stage, StageActor, StageKind } from './document.js';

/** A stage as facts name it, with everything that replay and readers need instead of today's plan. */
export interface StageEntry {
  readonly stage: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly index: number;
  readonly gathers: boolean;
  readonly letter: boolean;
  readonly actors: readonly StageActor[];
  readonly due: CivilDate | null;
  readonly deadline: string | null;
  /** Where the deadline counts from arrival. */
  readonly counted?: CountedDue;
}

/** What determines deadlines and `lead`: review item, catalogue, leading unit and year. */
export interface RouteSubject {
  readonly unit: string;
  readonly item: string | null;
  readonly catalogue: string | null;
  readonly year: number;
}

/** Members of the named units and unit sets, in the document's order, each once. */
export function unitsNamed(document: PlanDocument, names: readonly string[]): readonly string[] {
  const members = names.flatMap((name) => document.unitSets.find((set) => set.id === name)?.members ?? [name]);
  return [...new Set(members)];
}

export function pathOf(document: PlanDocument, id: string, version: number): Path {
  const path = document.paths.find((candidate) => candidate.id === id && candidate.version === version);
  if (!path) throw new Error(`path ${id} v${String(version)} is not in plan ${document.id}`);
  return path;
}

/** The item's own path, or its catalogue's. @throws Rejection ITEM_HAS_NO_PATH */
export function pathOfItem(document: PlanDocument, item: ReviewItem): Path {
  const catalogue = document.catalogues.find((candidate) => candidate.code === item.catalogue);
  return newestPath(document, item.path ?? catalogue?.path ?? null, { field: 'item', item: item.id });
}

/** @throws Rejection ITEM_HAS_NO_PATH */
export function pathOfCatalogue(document: PlanDocument, code: string): Path {
  const catalogue = document.catalogues.find((candidate) => candidate.code === code);
  return newestPath(document, catalogue?.path ?? null, { field: 'catalogue', catalogue: code });
}

/** Who may lead a proposal on that path: under its items, and outside the list any unit with users. */
export function unitsLeadingOn(document: PlanDocument, path: string): readonly string[] {
  const { catalogues, items, units, outsideItems } = document;
  const here = new Set(catalogues.filter((one) => one.path === path).map(({ code }) => code));
  const listed = items.filter((item) => item.path === path || (item.path === null && here.has(item.catalogue ?? '')));
  const isOpen = outsideItems?.catalogues.some((code) => here.has(code)) ?? false;
  const others = isOpen ? units.filter(({ outside }) => !outside).map(({ id }) => id) : [];
  return [...new Set([...listed.flatMap(({ lead }) => unitsNamed(document, lead)), ...others])];
}

function newestPath(document: PlanDocument, id: string | null, details: Record<string, unknown>): Path {
  const versions = document.paths.filter((path) => path.id === id);
  const newest = versions.sort((a, b) => b.version - a.version)[0];
  if (!newest) throw new Rejection('ITEM_HAS_NO_PATH', details);
  return newest;
}

/** For what a stage is entered, and when; nothing arrives at a stage where a dossier is opened. */
interface Entering {
  readonly subject: RouteSubject;
  readonly arrival: StageArrival | null;
}

/** The stage as entered; a deadline that names a day, or counts from this one, becomes a due date. */
export function enterStage(
  document: PlanDocument,
  path: Path,
  index: number,
  { subject, arrival }: Entering,
): StageEntry {
  const stage = path.stages[index];
  if (!stage) throw new Error(`path ${path.id} has no stage ${String(index)}`);
  const deadline = deadlineOf(document, stage, subject);
  return {
    stage: stage.id,
    name: stage.name,
    kind: stage.kind,
    index,
    gathers: stage.gathers,
    letter: stage.letter,
    actors: actorsFor(document, stage, subject.unit),
    due: deadline && dueDate(deadline, subject.year),
    deadline: deadline?.text ?? null,
    ...(arrival && deadline?.form.kind === 'after-arrival' ? dueAfter(deadline.form, arrival) : {}),
  };
}

/** Whether a deadline of the plan counts working days from arrival. */
export function countsWorkingDays({ paths, catalogues, items }: PlanDocument): boolean {
  const counts = (deadline: Deadline | null) =>
    deadline?.form.kind === 'after-arrival' && deadline.form.counted === 'working-days';
  return (
    paths.some(({ stages }) => stages.some(({ deadline }) => counts(deadline))) ||
    [...catalogues, ...items].some(({ deadlines }) => deadlines.some(({ deadline }) => counts(deadline)))
  );
}

/** Looked up as (item, stage), (catalogue, stage), stage. */
function deadlineOf(document: PlanDocument, stage: Stage, subject: RouteSubject): Deadline | null {
  const item = document.items.find((candidate) => candidate.id === subject.item);
  const catalogue = document.catalogues.find((candidate) => candidate.code === subject.catalogue);
  const special = [...(item?.deadlines ?? []), ...(catalogue?.deadlines ?? [])];
  return special.find((entry) => entry.stage === stage.id)?.deadline ?? stage.deadline;
}

/** The index of the gathering stage, or -1. */
export function gatheringIndex(path: Path): number {
  return path.stages.findIndex((stage) => stage.gathers);
}

/** Whether a proposal that enters this stage without a dossier gets its own. */
export function needsOwnDossier({ kind, gathers }: Pick<Stage, 'kind' | 'gathers'>): boolean {
  return !gathers && (kind === 'submission' || kind === 'approval');
}

/** The gathering stage, or the one before the first submission or approval, or the path's last. */
export function lastStageAlone(path: Path): number {
  const gathers = gatheringIndex(path);
  if (gathers >= 0) return gathers;
  const own = path.stages.findIndex(needsOwnDossier);
  return own >= 0 ? own - 1 : path.stages.length - 1;
}
