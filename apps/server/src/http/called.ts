import { personOf, type CivilDate } from '@app/domain';
import { marksIn } from '@app/read-side';
import type { UnitNames } from './place-names.js';

/** What the codes in one proposal or dossier are called; `stages`: of its path, by id. */
export interface Called {
  readonly units: UnitNames;
  readonly stages: Readonly<Record<string, string>>;
  readonly today: CivilDate;
}

export function unitCalled(unit: string, { units }: Pick<Called, 'units'>): string {
  return units.get(unit) ?? unit;
}

export function stageCalled(stage: string, { stages }: Pick<Called, 'stages'>): string {
  return Object.hasOwn(stages, stage) ? (stages[stage] ?? stage) : stage;
}

/** The units of everybody who did what the record tells. */
export function unitsInMarks(record: object): readonly string[] {
  return marksIn(record).flatMap(({ by }) => ('person' in by ? [by.unit] : []));
}

/** Everybody who did, carried or corrected what the record tells. */
export function peopleInMarks(record: object): readonly string[] {
  return marksIn(record).flatMap(({ by }) => personOf(by) ?? []);
}
