import type { PlanDocument, Stage, StageActor, StageKind } from '@app/domain';
import { readFileSync } from 'node:fs';

const sixthPlan = JSON.parse(readFileSync('test/plans/sixth-plan.json', 'utf8')) as PlanDocument;

export const PLAN = 'ma-tran-2026';
export const OWN = 'ma-tran.phong';
export const OTHER = 'ma-tran.phong-khac';
export const BESIDE = 'ben.phong';
export const ABOVE = 'ma-tran.tinh';
export const WARD = ['19', '19.ma-tran'];
/** Of the ward beside, which the plan does not name. */
export const WARD_BESIDE = ['19', '19.ben'];

/** Every role that a unit can have. */
export const ACTING = ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'] as const;

const unit = (id: string, area: string) => ({ id, name: `Đơn vị ${id}`, area, roles: [...ACTING], outside: false });

interface Shape {
  readonly id: string;
  readonly kind: StageKind;
  readonly actors: readonly (readonly [duty: StageActor['duty'], role: StageActor['role']])[];
  readonly gathers?: boolean;
}

const STAGES: readonly Shape[] = [
  {
    id: 'ra-soat',
    kind: 'review',
    actors: [
      ['draft', 'officer'],
      ['approve', 'head'],
    ],
  },
  { id: 'tong-hop', kind: 'consolidation', actors: [['assess', 'reviewer']], gathers: true },
  { id: 'trinh', kind: 'submission', actors: [['sign', 'leader']] },
  { id: 'tham-tra', kind: 'consolidation', actors: [['assess', 'reviewer']] },
  {
    id: 'phe-duyet',
    kind: 'approval',
    actors: [
      ['examine', 'examiner'],
      ['decide', 'approver'],
    ],
  },
];

function stageOf({ id, kind, actors, gathers = false }: Shape): Stage {
  const open = { product: null, deadline: null, section: null, reading: null };
  const named = actors.map(([duty, role]) => ({ duty, role, unit: kind === 'review' ? 'lead' : OWN }));
  return { id, name: `Bước ${id}`, kind, actors: named, gathers, letter: kind === 'submission', ...open };
}

/** A plan of one ward whose every duty lies at one unit; it also names the ward's other unit, and one of the province. */
export function planOfMatrix(id = PLAN): PlanDocument {
  const [path] = sixthPlan.paths;
  const [item] = sixthPlan.items;
  return {
    ...sixthPlan,
    id,
    title: `Kế hoạch ${id}`,
    issuer: { ...sixthPlan.issuer, area: '19.ma-tran' },
    areas: [
      { code: '19', name: 'Tỉnh Thái Nguyên', level: 'province', parent: null },
      { code: '19.ma-tran', name: 'Phường Ma Trận', level: 'ward', parent: '19' },
    ],
    units: [unit(OWN, '19.ma-tran'), unit(OTHER, '19.ma-tran'), unit(ABOVE, '19')],
    unitSets: [],
    paths: [{ ...path!, stages: STAGES.map(stageOf) }],
    items: [
      { ...item!, lead: [OWN] },
      { ...item!, id: '9', lead: [OWN], path: null, catalogue: null, deadlines: [] },
    ],
    tasks: [{ ...TASK }],
  } as PlanDocument;
}

const TASK = {
  id: 'I.1',
  number: 'I.1',
  group: null,
  name: 'Xây dựng văn bản triển khai',
  section: 'Mục II',
  lead: [OWN],
  coordinating: [],
  start: null,
  deadlines: [
    {
      deadline: { text: 'Thường xuyên', inclusive: true, form: { kind: 'continuous', year: null } },
      product: 'Văn bản',
    },
  ],
  remarks: [],
};
