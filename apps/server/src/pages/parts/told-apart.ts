import type { FilterChoice } from './filter.js';

interface Plan {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly areaName: string;
}

const NAMES: readonly ((plan: Plan) => string)[] = [
  ({ shortTitle }) => shortTitle,
  ({ shortTitle, areaName }) => `${shortTitle}, ${areaName}`,
  ({ shortTitle, title }) => `${shortTitle}: ${title}`,
  ({ shortTitle, title, areaName }) => `${shortTitle}, ${areaName}: ${title}`,
];

/** Plans to choose from, each in the fewest words that no other has. */
export function plansToldApart(plans: readonly Plan[]): readonly FilterChoice[] {
  const isOwn = (name: (plan: Plan) => string, plan: Plan) =>
    plans.every((other) => other === plan || name(other) !== name(plan));
  return plans.map((plan) => {
    const name = NAMES.find((one) => isOwn(one, plan)) ?? NAMES.at(-1);
    return [plan.id, name?.(plan) ?? plan.shortTitle];
  });
}
