import { permissions, PROCESS } from '../../access/rule.js';

/** Only the process manager brings a proposal's claim, or its correction, to a dossier. */
export const CLAIMING = permissions({ AnswerClaim: PROCESS, OpenOwnDossier: PROCESS, CorrectClaim: PROCESS });
