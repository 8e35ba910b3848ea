export {
  ACCOUNT_REFUSALS,
  ACCOUNT_STATE_NAMES,
  type AccountState,
  PERSON_SORT_NAMES,
  storeFailure,
} from './accounts.js';
export { parameterWords } from './parameter-words.js';
export { ACT_NAMES, ACT_STATUS_NAMES, CORRECTED_NAMES, OWN_ACT_NAMES } from './acts.js';
export { ADMINISTRATOR_WORDS, PASSWORD_WORDS, POST_WORDS } from './command-line/accounts.js';
export { CALENDAR_WORDS } from './command-line/calendars.js';
export { COST_WORDS } from './command-line/cost.js';
export { LOG_WORDS } from './command-line/logs.js';
export { IMPORT_WORDS, importReportWords } from './command-line/procedures.js';
export { READ_MODEL_WORDS } from './command-line/read-models.js';
export { JSON_FILE_WORDS } from './command-line/json-files.js';
export { noSuchCommand, unexpectedFault, unopenedFile, unreadableFile, USAGE } from './command-line/usage.js';
export {
  CALENDAR_GAPS,
  CALENDAR_REACH_WORDS,
  calendarFaultWords,
  DEADLINE_MOVE_NAMES,
  parameterFaultWords,
  PARAMETER_KIND_NAMES,
  WEEKEND_NAMES,
} from './calendars.js';
export {
  ACCEPT_RESULT_NAMES,
  ACCEPT_RESULTS,
  type AcceptResult,
  DOSSIER_PHASE_NAMES,
  DOSSIER_SORT_NAMES,
  DOSSIER_STATUS_NAMES,
  MANY_RESULT_NAMES,
  MANY_RESULTS,
  type ManyResult,
} from './dossiers.js';
export { DIRECTORY_FACT_NAMES } from './directory-facts.js';
export { ERASED, REMAINING } from './erasure.js';
export { changeWords } from './edition-changes.js';
export { CHANGE_NAMES, EDITION_FIELD_NAMES } from './edition-fields.js';
export { FACT_NAMES, KIND_NAMES } from './facts.js';
export { CHARACTER_WORDS, FIELD_WORDS, FILTER_WORDS } from './fields.js';
export { cutSentence, cutWords, type CutTexts } from './figures/cuts.js';
export { feeReading } from './fee-readings.js';
export { contradictionWords, limitReading } from './limit-readings.js';
export { measurementFaultWords } from './measurement-faults.js';
export { isTimeKind, kindName, showAmount } from './figures/kinds.js';
export { showDay, showDong, showPercent } from './figures/numbers.js';
export {
  BOARD_COLUMNS,
  BOARD_OVERVIEW_COLUMNS,
  MET_NAMES,
  SAVING_COLUMNS,
  SAVING_SUM_NAMES,
  TARGET_COLUMNS,
  TARGET_PROCEDURE_COLUMNS,
} from './figure-tables.js';
export {
  CARRIED_COLUMNS,
  DOSSIER_COLUMNS,
  IMPORT_COLUMNS,
  IMPORT_MADE_COLUMNS,
  MY_WORK_COLUMNS,
  PERSON_COLUMNS,
  PLAN_COLUMNS,
  PROCEDURE_COLUMNS,
  PROPOSAL_COLUMNS,
  REFUSAL_COLUMNS,
  SAVING_LINE_COLUMNS,
  TABLE_FILES,
  TASK_COLUMNS,
  UNIT_COLUMNS,
  tableEnds,
} from './tables.js';
export { fieldPlaceWords, layoutWords, LEFT_OUT, tableNoteWords, untoldNotes } from './table-notes.js';
export { sheetTable } from './figures/sheet-table.js';
export { importedParts } from './imports.js';
export { JSON_BREAK_WORDS, jsonRefusalWords, otherCharsetWords } from './json.js';
export { vacancyWarning } from './vacancy.js';
export { WARNING_LABELS, WARNING_NAMES } from './measurement-warnings.js';
export {
  LIMIT_FORM_NAMES,
  METHOD_NAMES,
  NOT_MEASURED,
  OBSTACLE_LABELS,
  sheetTitle,
  TIME_UNIT_NAMES,
} from './measurement.js';
export { areaWords, unitInArea } from './places.js';
export { planFaultWords } from './plan-faults.js';
export {
  BOARD_DIMENSION_NAMES,
  PLAN_STATUS_NAMES,
  planShortTitle,
  REMARK_KIND_NAMES,
  STAGE_KIND_NAMES,
} from './plans.js';
export { API_CODES, API_PROBLEMS, type ApiCode } from './problems/api-problems.js';
export { DOMAIN_PROBLEMS, type ProblemWords } from './problems/domain-problems.js';
export { correctableWords, paperWords } from './problems/paper-words.js';
export { termWords } from './problems/term-words.js';
export { neededParts, unitNeedWords } from './problems/unit-need-words.js';
export { fileFaultWords, knownColumnWords, unknownColumnWords } from './procedure-files.js';
export {
  CATALOGUE_NAMES,
  detailName,
  EMPTY_CELL_NAMES,
  LINE_RESULT_NAMES,
  LINE_RULE_WORDS,
  lineRemarkWords,
  PROCEDURE_SORT_NAMES,
} from './procedures.js';
export {
  ANSWERING_NAMES,
  DRAFTED_BY_NAMES,
  PROPOSAL_SORT_NAMES,
  measureSetName,
  MEASURE_TYPE_NAMES,
  NO_MEASURES,
  OUTCOME_NAMES,
  LEAVING_NAMES,
  PHASE_NAMES,
  STATUS_NAMES,
} from './proposals.js';
export {
  CHANGE_COLUMNS,
  CHANGE_DIMENSION_NAMES,
  CHANGE_KIND_NAMES,
  CHANGE_SORT_NAMES,
  changeText,
  SPAN_WORDS,
} from './changes.js';
export {
  behindWords,
  idleWords,
  paceWords,
  PROCESS_NAMES,
  READ_MODEL_NAMES,
  silenceWords,
  WORK_NAMES,
} from './read-models.js';
export { REQUEST_WORDS } from './requests.js';
export { AS_OF_WORDS, MOMENT_SENSE_NAMES, momentsInFileName, SENSE_WORDS, type KnownUntil } from './moments.js';
export { DECLINES, missingWords, REFUSAL_SORT_NAMES, REFUSALS } from './refusals.js';
export {
  CONFIRMATION_NAMES,
  INSTALLATION_NAME,
  POST_STANDING_NAMES,
  type PostStanding,
  ROLE_NAMES,
  UNIT_SORT_NAMES,
} from './roles.js';
export {
  BASELINE_FIELD_NAMES,
  BASELINE_FIELDS,
  BASELINE_WARNING_LABELS,
  BASELINE_WARNING_NAMES,
  type BaselineField,
} from './baselines.js';
export {
  ASPECT_NAMES,
  BASIS_NAMES,
  CAVEAT_LABELS,
  DIMENSION_NAMES,
  LACKING_NAMES,
  LINE_SORT_NAMES,
  monthName,
  FIGURE_NAMES,
  FORMULAS,
  FROM_OTHER_SYSTEM,
  MISSING_LABELS,
  PROCEDURE_PART_NAMES,
  NOT_COMPUTED_NAMES,
  SAVING_STATUS_NAMES,
  TIME_KIND_NAMES,
  UNCOMPUTED_LABELS,
  UNMATCHED_LABELS,
} from './savings.js';
export {
  STAY_COLUMNS,
  STAY_DAY_KIND_NAMES,
  STAY_DIMENSION_NAMES,
  STAY_KIND_NAMES,
  STAY_SORT_NAMES,
  STAY_STATE_NAMES,
  STAY_STATISTICS_COLUMNS,
  stayDaysText,
  type StayDayKind,
  type StayState,
} from './stays.js';
export { schemaFaults } from './schema-faults.js';
export { configWords } from './start/config-faults.js';
export { greetingWords } from './start/greeting.js';
export { LOG_TROUBLES } from './start/log-troubles.js';
export { DATABASE_ADVICE, POSTGRES_FAULTS, SERVER_FAULTS, type AddressAdvice } from './start/postgres-faults.js';
export { sampleName, START_WORDS } from './start/start-words.js';
export { FILE_FAULTS, LISTEN_FAULTS, START_FAULTS, tooFewFiles } from './start/system-faults.js';
export { operatorWords } from './start/operator-faults.js';
export {
  COMPARISON_NAMES,
  COUNTED_HERE,
  EVERYTHING,
  INDICATOR_NAMES,
  TARGET_UNIT_NAMES,
  TASK_STANDING_NAMES,
} from './targets.js';
export { capital, DUTY_NAMES, ORDER_NAMES, YES_NO_NAMES } from './values.js';
export { URGENCY_NAMES, WORK_VIEW_NAMES } from './work.js';
export { WORKING_FORM_NAMES } from './working-copies.js';
