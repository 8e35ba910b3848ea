import { QUERIES } from './access/queries.js';
import type { Permission, Rule } from './access/rule.js';
import { CALENDAR_ACTS } from './calendar/area-calendar.js';
import { DOSSIER_ACTS } from './dossier/acts/index.js';
import { PARAMETERS_ACTS } from './parameters/parameters.js';
import { PERSON_ACTS } from './person/acts.js';
import { PLAN_ACTS } from './plan/acts.js';
import { PROCEDURE_ACTS } from './procedure/procedure.js';
import { PROPOSAL_ACTS } from './proposal/acts/index.js';
import { UNIT_ACTS } from './unit/unit.js';

export const COMMANDS = {
  ...PLAN_ACTS,
  ...UNIT_ACTS,
  ...PERSON_ACTS,
  ...PROCEDURE_ACTS,
  ...PARAMETERS_ACTS,
  ...CALENDAR_ACTS,
  ...PROPOSAL_ACTS,
  ...DOSSIER_ACTS,
};

export type CommandName = keyof typeof COMMANDS;
export type QueryName = keyof typeof QUERIES;
export type ActionName = CommandName | QueryName;

const ALL: Readonly<Record<ActionName, Permission<ActionName>>> = { ...COMMANDS, ...QUERIES };

export function permissionTo(action: ActionName): Permission<ActionName> {
  return ALL[action];
}

export function ruleOf(action: ActionName): Rule {
  return ALL[action].rule;
}
