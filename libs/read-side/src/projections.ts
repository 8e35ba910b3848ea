import { calendarProjection } from './calendars/project-calendar.js';
import { dossierProjection } from './dossiers/project-dossier.js';
import { dayProjection } from './past/day-projection.js';
import { importProjection } from './imports/import-projection.js';
import { parametersProjection } from './parameters/project-parameters.js';
import { personProjection } from './people/project-person.js';
import { planProjection } from './plans/project-plan.js';
import { procedureProjection } from './procedures/project-procedure.js';
import { proposalProjection } from './proposals/project-proposal.js';
import { refusalProjection } from './refusals/refusal-projection.js';
import { savingsProjection } from './savings/savings-projection.js';
import { timelineProjection } from './timeline/timeline-projection.js';
import { unitProjection } from './units/project-unit.js';

export const projections = [
  planProjection,
  unitProjection,
  personProjection,
  procedureProjection,
  parametersProjection,
  calendarProjection,
  proposalProjection,
  dossierProjection,
  timelineProjection,
  savingsProjection,
  refusalProjection,
  importProjection,
  dayProjection,
];
