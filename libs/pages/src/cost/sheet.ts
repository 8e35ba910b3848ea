import type { CivilDate, MeasurementInputs, MeasurementSubject, Parameters } from '@app/domain';

/** What a cost sheet stands on besides what is typed. */
export interface Sheet {
  readonly subjects: readonly SheetSubject[];
  /** In force on `computedOn`, for the area. */
  readonly parameters: Parameters;
  readonly computedOn: CivilDate;
  readonly area: string;
  /** As saved, by the id of the procedure. */
  readonly saved: Readonly<Record<string, MeasurementInputs>>;
}

/** A procedure, or the group that stands for procedures. */
export interface SheetSubject {
  /** Empty for a procedure that no edition has yet. */
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  /** What the procedure took and cost in 2024, in words. */
  readonly baseline: readonly string[];
}

/** How the API calls the procedure: by its place in the content. */
export function nameForApi({ id }: SheetSubject, at: number): string {
  return id === 'group' ? id : `procedures[${String(at)}]`;
}

export function subjectsOf({ subjects }: Sheet): readonly MeasurementSubject[] {
  return subjects.map((one, at) => ({ id: nameForApi(one, at), code: one.code, name: one.name }));
}

export function rowOf(at: number): string {
  return `measurements[${String(at)}]`;
}
