import type { Deadline, DeadlineForm, PlanDocument } from '@app/domain';
import type { Ends } from './word-filter.js';

/** A text of a plan file that is to be in the document's own words. */
export interface PlanText {
  readonly at: string;
  readonly text: string;
  readonly ends: Ends;
}

type Row = PlanDocument['items'][number] | PlanDocument['tasks'][number];
type Measure = PlanDocument['targets'][number]['measures'][number];

const HEADING = /^(?:[IVX]+|[A-Z]|\d+)(?:\.(?:[A-Z]|\d+))*\. /;

/** Every text of a plan that the document has printed; ids, sections, remarks and readings are not. */
export function* textsOf(plan: PlanDocument): Generator<PlanText> {
  yield* headTexts(plan);
  yield* basisTexts(plan);
  for (const { code, name, deadlines } of plan.catalogues) {
    yield of(`catalogue ${code}`, name);
    for (const { deadline } of deadlines) yield* deadlineTexts(`catalogue ${code}`, deadline);
  }
  for (const { id, name } of [...plan.units, ...plan.unitSets]) yield of(`unit ${id}`, name);
  yield* pathTexts(plan);
  for (const row of [...plan.items, ...plan.tasks]) yield* rowTexts(row);
  for (const item of plan.items) yield* itemTexts(item);
  for (const task of plan.tasks) yield* taskTexts(task);
  yield* targetTexts(plan);
}

function of(at: string, text: string, ends: Ends = 'none'): PlanText {
  return { at, text, ends };
}

function* headTexts({ title, number, date, issuer, areas }: PlanDocument): Generator<PlanText> {
  yield of('title', title, 'both');
  if (number !== null) yield of('number', number);
  if (date !== null) yield of('date', date.text);
  yield of('issuer', issuer.name);
  if (issuer.signedAs !== null) yield of('signedAs', issuer.signedAs);
  for (const { code, name } of areas) yield of(`area ${code}`, name);
}

function* basisTexts({ legalBasis }: PlanDocument): Generator<PlanText> {
  for (const { number, issuer, about } of legalBasis) {
    yield of(`basis ${number}`, number);
    yield of(`basis ${number} issuer`, issuer);
    if (about !== null) yield of(`basis ${number} about`, about);
  }
}

function* pathTexts({ paths }: PlanDocument): Generator<PlanText> {
  for (const path of paths) {
    yield of(`path ${path.id}`, path.name);
    for (const { id, name, product, deadline } of path.stages) {
      const at = `stage ${path.id} ${id}`;
      yield of(at, name);
      if (product !== null) yield of(`${at} product`, product);
      if (deadline !== null) yield* deadlineTexts(at, deadline);
    }
  }
}

function* rowTexts({ section, name, group }: Row): Generator<PlanText> {
  yield of(`${section} name`, name, 'last');
  for (const heading of group?.split(' – ') ?? []) {
    yield of(`${section} group`, heading.replace(HEADING, ''), HEADING.test(heading) ? 'both' : 'none');
  }
}

function* itemTexts({ section, product, window, deadline, deadlines }: PlanDocument['items'][number]) {
  if (product !== null) yield of(`${section} product`, product, 'last');
  for (const day of window?.text.split(' – ') ?? []) yield of(`${section} window`, day, 'both');
  if (deadline !== null) yield* deadlineTexts(section, deadline);
  for (const one of deadlines) yield* deadlineTexts(section, one.deadline);
}

function* taskTexts({ section, start, deadlines }: PlanDocument['tasks'][number]) {
  for (const one of start?.split('; ') ?? []) yield of(`${section} start`, one, 'both');
  for (const { deadline, product } of deadlines) {
    yield* deadlineTexts(section, deadline);
    if (product !== null) yield of(`${section} product`, product, 'last');
  }
}

function* targetTexts({ targets }: PlanDocument): Generator<PlanText> {
  for (const { id, name, figure, measures } of targets) {
    yield of(`target ${id}`, name);
    if (figure !== null) yield of(`target ${id} figure`, figure);
    for (const measure of measures) yield* measureTexts(`target ${id}`, measure);
  }
}

/** The system that knows a figure is the document's word where no reading says that it is ours. */
function* measureTexts(at: string, { scope, source, by, reading }: Measure): Generator<PlanText> {
  if (by) yield* deadlineTexts(`${at} by`, by);
  if (scope.kind === 'described') yield of(`${at} scope`, scope.of);
  if (source.kind !== 'other-system' || reading !== null) return;
  for (const system of source.system.split(', ')) yield of(`${at} source`, system);
}

function* deadlineTexts(at: string, { text, form }: Deadline): Generator<PlanText> {
  if (form.kind === 'unstated') return;
  yield of(`${at} deadline`, text);
  yield* formTexts(`${at} deadline`, form);
}

function* formTexts(at: string, form: DeadlineForm): Generator<PlanText> {
  if (form.kind === 'any-of') for (const part of form.parts) yield* formTexts(at, part);
  if (form.kind === 'split') for (const one of form.classes) yield of(`${at} class`, one.of);
  if ((form.kind === 'external' || form.kind === 'on-request') && form.by !== null) yield of(`${at} by`, form.by);
}
