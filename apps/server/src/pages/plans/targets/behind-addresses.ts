import { filteredAddress, type FilterTexts } from '../../browser/address-filters.js';
import { planAddress } from '../plan-addresses.js';

/** Which list behind a figure, by the API's names and those of the page's address. */
export const BEHIND_NAMES = {
  measure: 'so',
  basis: 'co-so',
  kind: 'loai',
  missing: 'thieu',
  part: 'phan',
} as const;
export type BehindAsked = FilterTexts<keyof typeof BEHIND_NAMES>;

const LISTED = /\/plans\/([^/]+)\/targets\/([^/]+)\/(proposals|procedures)\?(.*)$/;

/** The page of the list that the API names by its address; null for none. */
export function behindAddress(at: string | null): string | null {
  const [, plan, target = '', list, query] = LISTED.exec(at ?? '') ?? [];
  if (plan === undefined) return null;
  const asked = Object.fromEntries(new URLSearchParams(query)) as BehindAsked;
  const page = planAddress(plan, `/chi-tieu/${target}${list === 'procedures' ? '/thu-tuc' : ''}`);
  return filteredAddress(page, { names: BEHIND_NAMES, filters: asked });
}
