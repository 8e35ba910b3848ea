import { permissions, process } from '../../access/rule.js';

/** Who may bring a proposal's claim to a dossier: the process manager alone. */
export const CLAIMING = permissions({ AnswerClaim: process, OpenOwnDossier: process });
