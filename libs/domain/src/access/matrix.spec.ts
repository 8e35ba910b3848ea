import { carrier, person, planFixture, post, rejectionOf } from '@app/testing';
import type { StageKind } from '../plan/document.js';
import { COMMANDS, permissionTo, type ActionName, type CommandName, type QueryName } from '../permissions.js';
import { QUERIES } from './queries.js';
import { authorize, authorizeSomewhere, type Resource } from './policy.js';
import { ACTING_ROLES, ROLES, type Role } from '../kernel/roles.js';

/** `process` alone; holders of a role over the area; or, by kind of stage, the roles in its data. */
type Row =
  'process' | { readonly roles: readonly Role[]; readonly process: boolean } | Partial<Record<StageKind, string>>;

const setup: Row = { roles: ['administrator'], process: true };
const administration: Row = { roles: ['administrator'], process: false };
const everybody: Row = { roles: ROLES, process: false };
const drafting: Row = { review: 'officer' };
const heading: Row = { review: 'head' };
const unit: Row = { review: 'officer head' };
const assessing: Row = { consolidation: 'reviewer' };
const postponing: Row = { review: 'head', consolidation: 'reviewer' };
const gathering: Row = { review: 'officer head', consolidation: 'reviewer', submission: 'leader' };
const everyStage: Row = { ...gathering, approval: 'examiner approver' };

const commands = {
  ImportPlan: setup,
  AdoptPlan: setup,
  DiscardPlan: administration,
  ClosePlan: administration,
  RecordTaskCompletion: administration,
  RecordItemCompletion: administration,
  RegisterUnit: setup,
  ChangeUnit: administration,
  EndUnit: administration,
  RegisterPerson: setup,
  AppointPerson: setup,
  EndAppointment: administration,
  ConfirmAppointment: setup,
  DeclineAppointment: administration,
  RenamePerson: administration,
  EraseName: administration,
  ResetPassword: administration,
  DisableAccount: administration,
  EnableAccount: administration,
  RegisterProcedure: setup,
  RecordBaseline: administration,
  CorrectBaseline: administration,
  RecordParameter: setup,
  EndParameter: setup,
  ChangeCalendar: setup,
  DraftProposal: drafting,
  ReviseProposal: drafting,
  MeasureProposal: drafting,
  AnswerWarnings: drafting,
  ApproveEdition: heading,
  SendBackEdition: heading,
  SubmitProposal: unit,
  WithdrawProposal: unit,
  StartAssessment: assessing,
  RequestOpinion: assessing,
  RecordOpinion: assessing,
  AcceptProposal: assessing,
  ReturnProposal: gathering,
  PostponeProposal: postponing,
  ResumeProposal: postponing,
  RequestInclusion: gathering,
  ConfirmInclusion: 'process',
  ReleaseProposal: 'process',
  AdvanceWithDossier: 'process',
  ReturnWithDossier: 'process',
  RecordDecision: 'process',
  RecordAmendment: 'process',
  OpenDossier: gathering,
  OpenOwnDossier: 'process',
  AnswerClaim: 'process',
  RemoveProposal: gathering,
  CloseDossier: gathering,
  SubmitDossier: { review: 'officer head', submission: 'leader' },
  AcceptDossier: assessing,
  ReceiveDossier: { consolidation: 'reviewer', approval: 'examiner' },
  RequestExplanation: { consolidation: 'reviewer', approval: 'examiner approver' },
  RecordExplanation: { consolidation: 'reviewer', approval: 'examiner approver' },
  RecordOutsideAct: everyStage,
  ReturnItems: everyStage,
  ReturnDossier: everyStage,
  IssueDecision: { approval: 'approver' },
  AmendDecision: { approval: 'approver' },
  CorrectProposal: everyStage,
  CorrectDossier: everyStage,
  CorrectDecision: 'process',
  CorrectCarried: 'process',
  CorrectClaim: 'process',
} as const satisfies Record<CommandName, Row>;

/** Besides by administrators by whoever acts at a unit that the plan names as leading. */
const BY_LEAD: readonly string[] = ['RecordTaskCompletion', 'RecordItemCompletion'];

const queries = {
  ListPlans: everybody,
  ReadPlan: everybody,
  ReadBoard: everybody,
  ReadTargets: everybody,
  ReadSavings: everybody,
  ListSavings: everybody,
  ListProcedures: everybody,
  ReadProcedure: everybody,
  ListParameters: everybody,
  ReadParameters: everybody,
  ListCalendars: everybody,
  ReadCalendar: everybody,
  ListProposals: everybody,
  ReadProposal: everybody,
  ReadTimeline: everybody,
  ListDossiers: everybody,
  ReadDossier: everybody,
  ListSigners: { roles: ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'], process: false },
  ReadMyWork: everybody,
  ListUnits: everybody,
  ReadUnit: everybody,
  ListPeople: { roles: ['administrator', 'auditor'], process: false },
  ListAwaitedAppointments: { roles: ['administrator', 'auditor'], process: false },
  ListVacantWork: { roles: ['administrator', 'auditor'], process: false },
  ListReadModels: { roles: ['administrator', 'auditor'], process: false },
  ListRefusals: { roles: ['administrator', 'auditor', 'leader', 'approver'], process: false },
} as const satisfies Record<QueryName, Row>;

const AREAS = {
  own: ['tinh', 'tinh/phuong'],
  above: ['tinh'],
  below: ['tinh', 'tinh/phuong', 'tinh/phuong/to'],
  beside: ['tinh', 'tinh/phuong-ben'],
};
const KINDS: readonly StageKind[] = ['review', 'consolidation', 'submission', 'approval'];
const TODAY = '2026-04-01';

interface Cell {
  readonly role: Role;
  readonly unit: 'own' | 'other';
  readonly area: keyof typeof AREAS;
  /** An author wrote an edition; an approver is involved, too. */
  readonly involved: 'author' | 'approver' | null;
  readonly kind: StageKind;
}

const each = <One, More>(list: readonly One[], more: (one: One) => readonly More[]) => list.flatMap(more);
const cells: readonly Cell[] = each(ROLES, (role) =>
  each(['own', 'other'] as const, (unit) =>
    each(['own', 'above', 'below', 'beside'] as const, (area) =>
      each([null, 'author', 'approver'] as const, (involved) =>
        KINDS.map((kind) => ({ role, unit, area, involved, kind })),
      ),
    ),
  ),
);

/** The rule that refuses the cell of the table above, or null. */
function expected(action: string, row: Row, cell: Cell): string | null {
  if (row === 'process') return 'PROCESS_ONLY';
  const byStage = !('roles' in row);
  const roles: readonly string[] = byStage ? (row[cell.kind] ?? '').split(' ') : row.roles;
  if (!roles.includes(cell.role)) return 'NO_ROLE';
  if (cell.area === 'below' || cell.area === 'beside') return 'OTHER_AREA';
  return byStage ? expectedAtStage(action, cell) : null;
}

function expectedAtStage(action: string, { role, unit, involved, kind }: Cell): string | null {
  if (unit === 'other') return 'OTHER_UNIT';
  if (involved === null) return null;
  if (kind !== 'review') return 'FOUR_EYES';
  return involved === 'author' && role === 'head' && APPROVES.includes(action) ? 'FOUR_EYES' : null;
}

/** Forbidden to a head who is an author; to send back or withdraw is allowed. */
const APPROVES = ['ApproveEdition', 'SubmitProposal', 'RequestInclusion', 'CloseDossier', 'SubmitDossier'];

const table = Object.entries<Row>({ ...commands, ...queries }) as [ActionName, Row][];

/** Commands without a stage (plans, units, people), and every query. */
const DUTY_FREE = table.flatMap(([action, row]) => (typeof row !== 'string' && 'roles' in row ? [action] : []));

const resources = new Map<StageKind, Resource>(
  KINDS.map((kind) => {
    const actors = planFixture([kind]).paths[0]!.stages[0]!.actors.map((actor) => ({ ...actor, unit: 'here' }));
    return [kind, { area: AREAS.own, actors, stageKind: kind, authors: ['author'], involved: ['author', 'approver'] }];
  }),
);
const resourceAt = (kind: StageKind): Resource => resources.get(kind)!;

function outcome(action: ActionName, cell: Cell, change: object = {}): unknown {
  const held = post(cell.unit === 'own' ? 'here' : 'there', cell.role, { area: AREAS[cell.area], ...change });
  const actor = person(cell.involved ?? 'somebody', held);
  const resource = resourceAt(cell.kind);
  const asked = DUTY_FREE.includes(action) ? { area: resource.area } : resource;
  return rejectionOf(() => authorize(permissionTo(action), actor, asked, TODAY))?.details['rule'] ?? null;
}

describe('the whole matrix: role × unit × area × four eyes × kind of stage', () => {
  it('has a row for every command and query, and no other', () => {
    expect(Object.keys(commands).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(Object.keys(queries).sort()).toEqual(Object.keys(QUERIES).sort());
  });

  it.each(table)('%s', (action, row) => {
    const wrong = cells.filter((cell) => outcome(action, cell) !== expected(action, row, cell));
    expect(wrong).toEqual([]);
  });

  it.each(table)('%s is for a process only where the table says so', (action, row) => {
    const refused = rejectionOf(() => authorize(permissionTo(action), carrier, resourceAt('review'), TODAY)) !== null;
    expect(refused).toBe(!(row === 'process' || ('process' in row && row.process)));
  });

  it.each(table)(
    '%s is refused before it is known what it is done to only where it is refused on everything',
    (action) => {
      const refusedSomewhere = (role: Role) =>
        rejectionOf(() => authorizeSomewhere(permissionTo(action), person('x', post('here', role)), TODAY)) !== null;
      const duties = table.find(([name]) => name === action)?.[1];
      const byStage = BY_LEAD.includes(action) || (typeof duties === 'object' && !('roles' in duties));
      for (const role of ROLES) {
        const never = cells.every((cell) => cell.role !== role || outcome(action, cell) !== null);
        // The plan says which acting role has a duty, so any of them may.
        const expected = byStage ? never && !ACTING_ROLES.some((acting) => acting === role) : never;
        expect([role, refusedSomewhere(role)]).toEqual([role, expected]);
        expect(never || !refusedSomewhere(role)).toBe(true);
      }
    },
  );

  it('an auditor writes nothing, wherever', () => {
    const auditors = cells.filter((cell) => cell.role === 'auditor');
    for (const action of Object.keys(commands) as ActionName[]) {
      expect(auditors.filter((cell) => outcome(action, cell) === null)).toEqual([]);
    }
  });

  it('a post that is not in force gives nothing, not even to read', () => {
    const unconfirmed = [{ confirmation: 'awaited' }, { confirmation: 'declined' }];
    const closed = [{ from: '2026-04-02' }, { to: '2026-03-31' }, ...unconfirmed];
    const best = cells.filter((cell) => cell.unit === 'own' && cell.area === 'own' && !cell.involved);
    for (const [action] of table) {
      const open = best.filter((cell) => closed.some((change) => outcome(action, cell, change) === null));
      expect(open).toEqual([]);
    }
  });
});
