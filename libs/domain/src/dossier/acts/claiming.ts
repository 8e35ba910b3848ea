import { permissions, process } from '../../access/rule.js';

/** Only the process manager brings a proposal's claim to a dossier. */
export const CLAIMING = permissions({ AnswerClaim: process, OpenOwnDossier: process });
