import { AcceptancesController } from './acceptances.controller.js';
import { ManyActs } from './many-acts.js';
import { ManyTurns } from './many-turns.js';
import { ManyController } from './many.controller.js';
import { OneByOne } from './one-by-one.js';

export const MANY_CONTROLLERS = [AcceptancesController, ManyController];
export const MANY_PARTS = [ManyActs, ManyTurns, OneByOne];
