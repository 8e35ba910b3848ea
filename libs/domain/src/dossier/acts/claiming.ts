import { permissions, PROCESS } from '../../access/rule.js';

/** Only the process manager brings a proposal's claim to a dossier. */
export const CLAIMING = permissions({ AnswerClaim: PROCESS, OpenOwnDossier: PROCESS });
