import type { PlanDocument } from '../document.js';
import type { PlanRule } from './index.js';

type Open<T> = T extends readonly (infer E)[]
  ? Open<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Open<T[K]> }
    : T;
export type OpenPlan = Open<PlanDocument>;

export function stageOf(plan: OpenPlan, index: number) {
  const found = plan.paths[0]?.stages[index];
  if (!found) throw new Error('no such stage');
  return found;
}

export function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error('empty');
  return found;
}

export function figureOf(plan: OpenPlan, index: number) {
  const found = first(plan.targets).measures[index];
  if (!found) throw new Error('no such figure');
  return found;
}

export const setDeadline = (plan: OpenPlan, form: unknown) =>
  Object.assign(first(plan.items), { deadline: { text: 'hạn', inclusive: true, form } });

export const chain = ([above = null, ...codes]: readonly (string | null)[]): OpenPlan['areas'] => {
  const parents = [above, ...codes];
  return codes.map((code, at) => ({
    code: code ?? '',
    name: 'Nơi',
    level: above === null && at === 0 ? 'province' : 'ward',
    parent: parents[at] ?? null,
  }));
};

/** A rule, the place of its fault, and what breaks it in the sound plan. */
export type PlanCase = readonly [PlanRule, string, (plan: OpenPlan) => unknown];
