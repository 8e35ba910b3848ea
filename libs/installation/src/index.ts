export {
  DEMONSTRATION_PASSWORD,
  demonstrationAccounts,
  makeDemonstration,
  type DemonstrationAccount,
} from './first-start/demonstration.js';
export { extendNational, type NationalNotice } from './first-start/extend-national.js';
export { installationRequest } from './first-start/installation-request.js';
export { loadFirstData } from './first-start/load-first-data.js';
export { loadPlans, readPlans } from './first-start/load-plans.js';
export { registerUnits } from './first-start/register-units.js';
export { FaultReport } from './following/fault-report.js';
export { Filling } from './following/filling.js';
export { followersOf, type Followers } from './following/followers.js';
export { Lag } from './following/lag.js';
export { LogProgress } from './following/log-progress.js';
export { Processes, type StandingProcess, type StandingWork } from './following/processes.js';
export { ReadModelReach } from './following/read-model-reach.js';
export { ReadModelState, type Differing } from './following/read-model-state.js';
export type { Upgraded } from './following/upgraded.js';
export { ReadinessCheck, type Readiness } from './following/readiness.js';
export { startWorkers } from './following/workers.js';
export { LogInUse } from './log-in-use.js';
export { openInstallation, type Installation } from './open-installation.js';
export { openLog } from './open-log.js';
export { costSheetsFolder, plansFolder, webFolder } from './project-files.js';
export { partThread } from './rebuild/part-thread.js';
export { runProcess, type Starting } from './run-process.js';
export { faultWords, type FaultPlaces } from './start-fault/start-fault.js';
export { checkAddress, checkDataFolder } from './start-fault/start-checks.js';
