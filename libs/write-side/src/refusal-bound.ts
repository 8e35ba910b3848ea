/** Refusals recorded individually per day: of one person, and of all. */
export const REFUSALS_A_DAY = { person: 20, all: 2_000 } as const;

/**
 * Whether to record a person's refusals now. `recorded`: refusals in the day's facts; `total`: with those only counted;
 * `events`: the day's facts. Past the bounds a fact is due at each doubling, and none past twice the bound of all.
 */
export function isDue(recorded: number, total: number, events: number): boolean {
  if (events >= 2 * REFUSALS_A_DAY.all) return false;
  if (events < REFUSALS_A_DAY.all && total <= REFUSALS_A_DAY.person) return true;
  let doubling: number = REFUSALS_A_DAY.person;
  while (doubling <= recorded) doubling *= 2;
  return doubling <= total;
}
