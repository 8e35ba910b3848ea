import { anyone, permissions, role } from './rule.js';

/** Every query and the rule it is checked by. */
export const QUERIES = permissions({
  ListPlans: anyone,
  ReadPlan: anyone,
  ReadBoard: anyone,
  ReadTargets: anyone,
  ReadSavings: anyone,
  ListSavings: anyone,
  ListProcedures: anyone,
  ReadProcedure: anyone,
  ListParameters: anyone,
  ReadParameters: anyone,
  ListCalendars: anyone,
  ReadCalendar: anyone,
  ListProposals: anyone,
  ReadProposal: anyone,
  ReadTimeline: anyone,
  ListDossiers: anyone,
  ReadDossier: anyone,
  ReadMyWork: anyone,
  ListUnits: anyone,
  ReadUnit: anyone,
  ListPeople: role('administrator', 'auditor'),
  ListAwaitedAppointments: role('administrator', 'auditor'),
  ListRefusals: role('administrator', 'auditor'),
});
