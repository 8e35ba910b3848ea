import type { Cell } from './cells.js';
import { seesWard } from './expected.js';
import { OWN, PLAN, WARD } from './plan-of-matrix.js';

/** What is there to be read. */
export interface Things {
  readonly proposal: string;
  readonly dossier: string;
  readonly procedure: string;
}

/** Where a query stands, and what a cell sees there: `shown`, `hidden` (not there, or narrowed to what is not there), `empty` (a list without it), `refused`. */
export interface Question {
  readonly path: string;
  /** The id that a list shows to whoever may see it. */
  readonly item?: string;
  readonly sees: (cell: Cell) => 'shown' | 'hidden' | 'empty' | 'refused';
}

const one = (cell: Cell) => (seesWard(cell) ? 'shown' : 'hidden');
const listed = (cell: Cell) => (seesWard(cell) ? 'shown' : 'empty');
const everybody = () => 'shown' as const;
const overseers = ({ role }: Cell) => role === 'auditor' || role === 'administrator';
/** Who answers for what is done in the area. */
const heads = ({ role }: Cell) => role === 'leader' || role === 'approver';
/** Who acts where the dossier lies is told who signs there; no overseer is. */
const atProvince = (cell: Cell) => {
  if (overseers(cell)) return 'refused';
  if (!seesWard(cell)) return 'hidden';
  return ['examiner@own', 'approver@own'].includes(cell.name) ? 'shown' : 'refused';
};
/** A registry serves the areas below it. */
const fromAbove = ({ place }: Cell) => (place === 'abroad' ? 'hidden' : 'shown');

/** Every query with who may see what, written by hand. */
export function questions({ proposal, dossier, procedure }: Things) {
  const area = WARD.join('_');
  return {
    ListPlans: { path: '/plans?limit=100', item: PLAN, sees: listed },
    ReadPlan: { path: `/plans/${PLAN}`, sees: one },
    ReadBoard: { path: `/plans/${PLAN}/board`, sees: one },
    ReadTargets: { path: `/plans/${PLAN}/targets`, sees: one },
    ReadSavings: { path: '/savings', sees: everybody },
    ListSavings: { path: '/savings/lines', sees: everybody },
    ListProcedures: { path: '/procedures', sees: everybody },
    ReadProcedure: { path: `/procedures/${encodeURIComponent(procedure)}`, sees: fromAbove },
    ListParameters: { path: '/parameters', sees: everybody },
    ReadParameters: { path: `/parameters/${area}`, sees: one },
    ListCalendars: { path: '/calendars', sees: everybody },
    ReadCalendar: { path: `/calendars/${area}`, sees: one },
    ListProposals: { path: `/proposals?plan=${PLAN}&limit=100`, item: proposal, sees: one },
    ReadProposal: { path: `/proposals/${proposal}`, sees: one },
    ReadTimeline: { path: `/proposals/${proposal}/timeline`, sees: one },
    ListDossiers: { path: `/dossiers?plan=${PLAN}&limit=100`, item: dossier, sees: one },
    ReadDossier: { path: `/dossiers/${dossier}`, sees: one },
    ListSigners: { path: `/dossiers/${dossier}/signers`, sees: atProvince },
    ReadMyWork: { path: '/my-work', sees: everybody },
    ListUnits: { path: '/units?limit=100', item: OWN, sees: listed },
    ReadUnit: { path: `/units/${OWN}`, sees: one },
    ListAwaitedAppointments: { path: '/awaited-appointments', sees: (cell) => (overseers(cell) ? 'shown' : 'refused') },
    ListPeople: { path: '/people', sees: (cell) => (overseers(cell) ? 'shown' : 'refused') },
    ListVacantWork: { path: '/vacant-work', sees: (cell) => (overseers(cell) ? 'shown' : 'refused') },
    ListReadModels: { path: '/read-models', sees: (cell) => (overseers(cell) ? 'shown' : 'refused') },
    ListRefusals: { path: '/refusals', sees: (cell) => (overseers(cell) || heads(cell) ? 'shown' : 'refused') },
  } as const satisfies Record<string, Question>;
}
