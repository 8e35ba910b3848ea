import type { Deadline, Stage, StageActor, StageKind } from '@app/domain';

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

export function gathering(kind: StageKind): StageShape {
  return { kind, gathers: true };
}

/** `nth`: `review-1`; a submission has a letter. */
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

/** The day itself counts. */
export function dueOn(date: string): Deadline {
  return { text: `đến ngày ${date}`, inclusive: true, form: { kind: 'date', date } };
}
