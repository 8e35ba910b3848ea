import { ActRoutes } from './act-routes.js';
import { AreaActs } from './area-acts.js';
import { OpenActs } from './open-acts.js';

/** What tells which acts are open. */
export const ACT_PARTS = [ActRoutes, AreaActs, OpenActs];
