import { Problem, type Fault } from '../http/problem.js';
import { PlanFile } from './plan-file.js';
import { PlanSchema } from './plan-schema.js';

/** `folder`: that of the published schema. */
export interface PlanChecking {
  readonly folder: string;
  readonly file: unknown;
}

let cached: PlanFile | null = null;

/** Runs in a thread: every fault of the form. */
export default function check({ folder, file }: PlanChecking): readonly Fault[] {
  cached ??= new PlanFile(PlanSchema.in(folder));
  try {
    cached.read(file);
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.extras.errors ?? [];
    throw error;
  }
}
