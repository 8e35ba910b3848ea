import { ChangeTableController } from './changes/change-table.controller.js';
import { BoardTablesController } from './boards/board-tables.controller.js';
import { CarriedTableController } from './dossiers/carried-table.controller.js';
import { DossierTableController } from './dossiers/dossier-table.controller.js';
import { PeopleTableController } from './people/people-table.controller.js';
import { TaskTableController } from './plans/task-table.controller.js';
import { ImportTemplateController } from './procedures/import-template.controller.js';
import { ImportsTableController } from './procedures/imports-table.controller.js';
import { PlanTableController } from './plans/plan-table.controller.js';
import { ProcedureTableController } from './procedures/procedure-table.controller.js';
import { ProposalTableController } from './proposals/proposal-table.controller.js';
import { RefusalTableController } from './refusals/refusal-table.controller.js';
import { BehindTablesController } from './savings/behind-tables.controller.js';
import { SavingLineTableController } from './savings/line-table.controller.js';
import { TargetTableController } from './savings/target-table.controller.js';
import { SavingTableController } from './savings/totals-table.controller.js';
import { StayStatisticsTableController } from './stays/stay-statistics-table.controller.js';
import { StayTableController } from './stays/stay-table.controller.js';
import { UnitTableController } from './units/unit-table.controller.js';
import { VacantWorkTableController } from './work/vacant-work-table.controller.js';
import { WorkTableController } from './work/work-table.controller.js';

/** Lists as files for spreadsheets. */
export const TABLE_CONTROLLERS = [
  BehindTablesController,
  BoardTablesController,
  CarriedTableController,
  ChangeTableController,
  DossierTableController,
  PeopleTableController,
  ImportsTableController,
  ImportTemplateController,
  PlanTableController,
  ProcedureTableController,
  TaskTableController,
  ProposalTableController,
  RefusalTableController,
  SavingLineTableController,
  SavingTableController,
  TargetTableController,
  StayTableController,
  StayStatisticsTableController,
  UnitTableController,
  VacantWorkTableController,
  WorkTableController,
];
