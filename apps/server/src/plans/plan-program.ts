import { Problem, type Fault } from '../http/problem.js';
import { PlanFile } from './plan-file.js';
import { PlanSchema } from './plan-schema.js';

/** `folder`: where the published schema stands. */
export interface PlanChecking {
  readonly folder: string;
  readonly file: unknown;
}

let known: PlanFile | null = null;

/** What a thread does with a plan file: everything that is wrong with its form. */
export default function check({ folder, file }: PlanChecking): readonly Fault[] {
  known ??= new PlanFile(PlanSchema.in(folder));
  try {
    known.read(file);
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.extras.errors ?? [];
    throw error;
  }
}
