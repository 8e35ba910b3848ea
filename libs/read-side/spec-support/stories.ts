import { ACTING_ROLES, type CivilDate, type ContentDraft, type PlanDocument, type PlanState } from '@app/domain';
import {
  areaOfUnit,
  dueOn,
  fullContent,
  gathering,
  installation,
  itemOf,
  planFixture,
  planState,
  planStory,
  ProposalStory,
  type StageShape,
} from '@app/testing';

/** The ward of the rooms, from the province down. */
export const AREA = areaOfUnit('room-a');
export const PROVINCE: string = 'tinh';
export const WARD: string = 'tinh/phuong';
/** The neighbouring ward, and another province. */
export const NEIGHBOUR: string = 'tinh/phuong-ben';
export const ELSEWHERE: string = 'tinh-khac';

export const REVIEW = { id: 'review-1', name: 'Rà soát', kind: 'review', index: 0 };
export const CENTER = { id: 'consolidation-1', name: 'Tổng hợp', kind: 'consolidation', index: 1 };

/** Last good days of the stages; without one a stage has no deadline. */
export interface Dues {
  readonly review?: CivilDate | undefined;
  readonly center?: CivilDate | undefined;
  readonly approval?: CivilDate | undefined;
}

/** A plan of the ward: rooms review, the center gathers, the province's office decides. */
export function documentOf(change: Partial<PlanDocument> = {}, dues: Dues = {}): PlanDocument {
  const by = (day: CivilDate | undefined) => ({ deadline: day === undefined ? null : dueOn(day) });
  const stages: readonly StageShape[] = [
    { kind: 'review', ...by(dues.review) },
    { ...gathering('consolidation'), letter: true, ...by(dues.center) },
    { kind: 'approval', ...by(dues.approval) },
  ];
  return planFixture(stages, change);
}

/** What makes the plan one of the province, under which these units propose, those of the neighbouring ward among them. */
export function ofProvince(...lead: readonly string[]): Partial<PlanDocument> {
  const units = planFixture(['review']).units.map((unit) => ({ ...unit, roles: ACTING_ROLES }));
  const room = { name: 'Phòng bên', area: 'phuong-ben', roles: ACTING_ROLES, outside: false };
  const abroad = lead.filter((unit) => unit.endsWith('-x')).map((id) => ({ id, ...room }));
  return {
    issuer: { name: 'UBND tỉnh', area: PROVINCE, signedAs: null },
    units: [...units, ...abroad],
    items: [itemOf({ lead })],
  };
}

export const planOf = (change: Partial<PlanDocument> = {}, dues: Dues = {}) => planState(documentOf(change, dues));

/** The history of a plan that the installation imports. */
export function imported(document: PlanDocument, on: CivilDate = '2026-02-01') {
  return planStory(document).does(installation, { type: 'ImportPlan', document }, { on });
}

export interface Drafting extends Partial<ContentDraft> {
  readonly plan?: PlanState;
  readonly dues?: Dues;
  readonly unit?: string;
  readonly item?: string;
  readonly number?: string;
  readonly on?: CivilDate;
}

/** A proposal that its officer has drafted. */
export function drafted({ dues, unit, item, number = 'PA-0001', on = '2026-03-02', ...rest }: Drafting = {}) {
  const { plan = planOf({}, dues), ...content } = rest;
  return new ProposalStory(plan, unit).draft(fullContent(content), { number, on }, item);
}
