import {
  areaPath,
  qualifiedAreas,
  type Path,
  type PlanDocument,
  type PlanState,
  type PlanStatus,
  type RegisteredUnits,
  type ReviewItem,
  type StageKind,
} from '@app/domain';
import { targetOf, taskOf } from './plan-work-fixture.js';
import { stageOf, type StageShape } from './stage-fixture.js';

const PROVINCE = 'tinh';
const WARD = 'phuong';

/** The office is in the province; units in `-x` are in the neighbouring ward. */
export function areaOfUnit(unit: string): readonly string[] {
  return qualifiedAreas(unit === 'office' ? [PROVINCE] : [PROVINCE, unit.endsWith('-x') ? 'phuong-ben' : WARD]);
}

const room = { area: WARD, roles: ['officer', 'head'], outside: false } as const;

/** By default led by both rooms, on the path `main`. */
export function itemOf(change: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id: 'I.1',
    number: '1',
    group: null,
    name: 'Hộ tịch',
    section: 'Phụ lục I',
    lead: ['room-a', 'room-b'],
    coordinating: [],
    catalogue: 'tthc',
    path: 'main',
    window: null,
    deadline: null,
    deadlines: [],
    product: null,
    remarks: [],
    ...change,
  };
}

export function pathFixture(stages: readonly (StageKind | StageShape)[], change: Partial<Path> = {}): Path {
  const shapes = stages.map((stage) => (typeof stage === 'string' ? { kind: stage } : stage));
  const nth = (at: number) => shapes.slice(0, at + 1).filter((shape) => shape.kind === shapes[at]?.kind).length;
  return {
    id: 'main',
    name: 'Quy trình chung',
    version: 1,
    section: null,
    reading: null,
    stages: shapes.map((shape, at) => stageOf(shape, nth(at))),
    ...change,
  };
}

/** One ward whose path `main` has these stages; two rooms lead its only item `I.1`. */
export function planFixture(
  stages: readonly (StageKind | StageShape)[],
  change: Partial<PlanDocument> = {},
): PlanDocument {
  return {
    schemaVersion: 1,
    id: 'plan-1',
    title: 'Kế hoạch rà soát thủ tục hành chính năm 2026',
    number: '01/KH-UBND',
    date: { year: 2026, month: 1, day: 15, text: '15/01/2026' },
    draft: false,
    issuer: { name: 'UBND phường', area: WARD, signedAs: null },
    areas: [
      { code: PROVINCE, name: 'Tỉnh', level: 'province', parent: null },
      { code: WARD, name: 'Phường', level: 'ward', parent: PROVINCE },
      { code: 'phuong-ben', name: 'Phường bên', level: 'ward', parent: PROVINCE },
    ],
    legalBasis: [],
    catalogues: [{ code: 'tthc', name: 'Thủ tục hành chính', path: 'main', deadlines: [] }],
    units: [
      { id: 'room-a', name: 'Phòng Tư pháp', ...room },
      { id: 'room-b', name: 'Phòng Kinh tế', ...room },
      { id: 'center', name: 'Trung tâm', area: WARD, roles: ['reviewer', 'officer', 'head'], outside: false },
      { id: 'ward', name: 'UBND phường', area: WARD, roles: ['leader'], outside: false },
      { id: 'office', name: 'Văn phòng UBND tỉnh', area: PROVINCE, roles: ['examiner', 'approver'], outside: false },
    ],
    unitSets: [],
    paths: [pathFixture(stages)],
    items: [itemOf()],
    outsideItems: null,
    tasks: [taskOf()],
    targets: [targetOf()],
    remarks: [],
    ...change,
  };
}

/** By default adopted on the day of the fixture. */
export function planState(
  document: PlanDocument,
  status: PlanStatus = 'adopted',
): Exclude<PlanState, { status: 'none' }> {
  const adoptedOn = status === 'adopted' || status === 'closed' ? '2026-01-15' : null;
  const reports = { completions: [], itemsDone: [] };
  return { status, document, area: areaPath(document, document.issuer.area), within: null, ...reports, adoptedOn };
}

export function registeredUnits(document: PlanDocument): RegisteredUnits {
  const registered = document.units.map(({ id, name, area, roles }) => {
    const unit = { status: 'registered', ended: null, name, area: areaPath(document, area), roles } as const;
    return [id, unit] as const;
  });
  return new Map(registered);
}
