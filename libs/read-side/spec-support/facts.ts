import type {
  Authority,
  CivilDate,
  Content,
  DossierEvent,
  Included,
  PlanDocument,
  PlanEvent,
  ProposalEvent,
  StageEntry,
} from '@app/domain';

export const OFFICER = 'can-bo-1';
export const HEAD = 'truong-phong-1';
export const AREA = ['19', '19.gia-sang'];
export const ROOM = 'gia-sang.phong-vhxh';
export const CENTER = 'gia-sang.ttpvhcc';

const by = (person: string, role: 'officer' | 'head' | 'reviewer'): Authority => {
  return { person, appointment: `${person}-1`, unit: ROOM, role, title: 'Công chức' };
};
const BY_OFFICER = by(OFFICER, 'officer');
const BY_HEAD = by(HEAD, 'head');
const BY_PROCESS: Authority = { process: 'carry-over' };

export function reviewStage(due: CivilDate | null, unit = ROOM): StageEntry {
  return {
    stage: 'ra-soat',
    name: 'Rà soát',
    kind: 'review',
    index: 0,
    gathers: false,
    letter: false,
    actors: [
      { duty: 'draft', role: 'officer', unit },
      { duty: 'approve', role: 'head', unit },
    ],
    due,
    deadline: due && `Trước ngày ${due}`,
  };
}

export function centerStage(due: CivilDate | null): StageEntry {
  return {
    stage: 'tong-hop',
    name: 'Tổng hợp',
    kind: 'consolidation',
    index: 1,
    gathers: true,
    letter: false,
    actors: [{ duty: 'assess', role: 'reviewer', unit: CENTER }],
    due,
    deadline: due && `Trước ngày ${due}`,
  };
}

export function contentOf(title: string): Content {
  return {
    title,
    group: null,
    benefit: { text: 'Bớt giấy tờ', reason: 'Chưa có số liệu' },
    procedures: [{ id: 'p1', code: '1.004194', name: 'Đăng ký khai sinh' }],
    measures: [
      {
        id: 'm1',
        type: 'cut-time',
        content: 'Rút ngắn thời hạn giải quyết',
        reason: 'Dữ liệu đã có',
        recommendation: { text: 'Sửa Điều 5', document: null, article: null },
      },
    ],
  };
}

export interface DraftOptions {
  readonly plan?: string;
  readonly number?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly area?: readonly string[];
  readonly due?: CivilDate | null;
  readonly on?: CivilDate;
}

export function drafted(options: DraftOptions = {}): ProposalEvent {
  const { plan = 'gia-sang-2026', number = 'PA-0001', title = 'Cắt giảm giấy tờ', unit = ROOM, due = null } = options;
  const data = {
    plan,
    number,
    path: 'san-xuat-kinh-doanh',
    pathVersion: 1,
    area: options.area ?? AREA,
    subject: { unit, item: null, catalogue: 'business', year: 2026 },
    at: reviewStage(due, unit),
    edition: 1,
    content: contentOf(title),
    given: { procedures: 1, measures: 1 },
    warnings: [],
    complete: true,
  };
  return { type: 'ProposalDrafted', data, by: BY_OFFICER, on: options.on ?? '2026-03-02' };
}

export function approved(on: CivilDate): ProposalEvent {
  return { type: 'EditionApproved', data: { stage: 'ra-soat', edition: 1 }, by: BY_HEAD, on };
}

export function submitted(on: CivilDate, due: CivilDate | null = null): ProposalEvent {
  const data = { from: 'ra-soat', to: centerStage(due), edition: 1, dossier: null };
  return { type: 'StageCompleted', data, by: BY_OFFICER, on };
}

export function returned(on: CivilDate, due: CivilDate | null = null): ProposalEvent {
  const data = { from: 'tong-hop', to: reviewStage(due), reason: 'Thiếu căn cứ', dossier: null, released: false };
  return { type: 'ProposalReturned', data, by: by('can-bo-2', 'reviewer'), on };
}

export function withdrawn(on: CivilDate): ProposalEvent {
  return { type: 'ProposalWithdrawn', data: { stage: 'ra-soat', reason: 'Trùng' }, by: BY_OFFICER, on };
}

export function claimed(dossier: string, on: CivilDate): readonly ProposalEvent[] {
  const at = centerStage(null);
  const data = {
    dossier,
    own: false,
    plan: 'gia-sang-2026',
    path: 'san-xuat-kinh-doanh',
    pathVersion: 1,
    stage: at.stage,
    number: 'PA-0001',
    title: 'Cắt giảm giấy tờ',
    edition: 1,
    measures: ['m1'],
    drafters: [OFFICER],
    approvers: [HEAD],
    area: AREA,
    at,
    subject: { unit: ROOM, item: null, catalogue: 'business', year: 2026 },
  };
  return [
    { type: 'InclusionRequested', data, by: by('can-bo-2', 'reviewer'), on },
    { type: 'InclusionConfirmed', data: { dossier }, by: BY_PROCESS, on },
  ];
}

export function opened(due: CivilDate | null, on: CivilDate, title = 'Hồ sơ đợt 1'): DossierEvent {
  const data = {
    plan: 'gia-sang-2026',
    path: 'san-xuat-kinh-doanh',
    pathVersion: 1,
    area: AREA,
    unit: CENTER,
    number: 'HS-0001',
    title,
    own: false,
    at: centerStage(due),
  };
  return { type: 'DossierOpened', data, by: by('can-bo-2', 'reviewer'), on };
}

export function included(proposal: string, on: CivilDate, drafters: readonly string[] = [OFFICER]): DossierEvent {
  const data: Included = {
    proposal,
    number: 'PA-0001',
    title: 'Cắt giảm giấy tờ',
    edition: 1,
    measures: ['m1'],
    drafters,
    approvers: [HEAD],
    subject: { unit: ROOM, item: null, catalogue: 'business', year: 2026 },
  };
  return { type: 'ProposalIncluded', data, by: BY_PROCESS, on };
}

export function imported(id: string, title: string, area: readonly string[] = AREA): PlanEvent {
  const document: PlanDocument = {
    schemaVersion: 1,
    id,
    title,
    number: null,
    date: null,
    draft: false,
    areas: [],
    legalBasis: [],
    issuer: { name: 'Chủ tịch UBND phường', area: area.at(-1) ?? '', signedAs: null },
    catalogues: [],
    units: [],
    unitSets: [],
    paths: [],
    items: [],
    outsideItems: null,
    tasks: [],
    targets: [
      { id: 'T1', number: '1', name: 'Giảm 50% thời gian', figure: '50%', section: 'II', measures: [], remarks: [] },
    ],
    remarks: [{ kind: 'gap', at: 'number', text: 'Bản gốc để trống số' }],
  };
  return {
    type: 'PlanImported',
    data: { document, area, within: null },
    by: { process: 'installation' },
    on: '2026-02-01',
  };
}
