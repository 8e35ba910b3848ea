import { unitInArea } from '@app/wording';

/** A unit with its ward or province, as far as its name does not say it. */
export function unitWords({ name, areaName }: { readonly name: string; readonly areaName: string }): string {
  return unitInArea(name, areaName.split(', ')[0] ?? null);
}
