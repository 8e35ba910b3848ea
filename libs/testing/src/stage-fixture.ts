import type { Deadline, Stage, StageActor, StageKind } from '@app/domain';

/** A stage in short: its kind, and what is not as usual. */
export interface StageShape extends Partial<Omit<Stage, 'kind'>> {
  readonly kind: StageKind;
}

const ACTORS: Record<StageKind, readonly StageActor[]> = {
  review: [
    { duty: 'draft', role: 'officer', unit: 'lead' },
    { duty: 'approve', role: 'head', unit: 'lead' },
  ],
  consolidation: [{ duty: 'assess', role: 'reviewer', unit: 'center' }],
  submission: [{ duty: 'sign', role: 'leader', unit: 'ward' }],
  approval: [
    { duty: 'examine', role: 'examiner', unit: 'office' },
    { duty: 'decide', role: 'approver', unit: 'office' },
  ],
};

const NAMES: Record<StageKind, string> = {
  review: 'Rà soát',
  consolidation: 'Tổng hợp',
  submission: 'Trình',
  approval: 'Phê duyệt',
};

/** The stage that gathers accepted proposals into a dossier. */
export function gathering(kind: StageKind): StageShape {
  return { kind, gathers: true };
}

/** The nth stage of its kind, `review-1`, with the usual actors; a submission leaves with a letter. */
export function stageOf(shape: StageShape, nth: number): Stage {
  const { kind } = shape;
  return {
    id: `${kind}-${String(nth)}`,
    name: NAMES[kind],
    actors: ACTORS[kind],
    product: null,
    gathers: false,
    letter: kind === 'submission',
    deadline: null,
    section: null,
    reading: null,
    ...shape,
  };
}

/** A deadline on a day that still counts. */
export function dueOn(date: string): Deadline {
  return { text: `đến ngày ${date}`, inclusive: true, form: { kind: 'date', date } };
}
