import { MeBody } from '../../sessions/session-views.js';
import { WorkPageBody } from '../../work/work-views.js';
import type { Question } from './question.js';

export const ME: Question<MeBody> = { path: '/me', answer: MeBody };
export const MY_WORK: Question<WorkPageBody> = { path: '/my-work', answer: WorkPageBody };
