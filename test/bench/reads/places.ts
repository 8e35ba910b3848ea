import { WARDS_A_PROVINCE } from './copies.js';

export type Reach = 'plan' | 'province' | 'nation';

/** Where a question is asked. `first`: the ward whose facts are in the log. */
export interface Place {
  /** A number by chance. */
  readonly at: number;
  readonly ward: string;
  readonly plan: string;
  readonly province: string;
  /** Of a procedure in the province's registry. */
  readonly code: string;
  readonly scopes: Readonly<Record<Reach, readonly string[]>>;
  readonly first: Pick<Place, 'at' | 'ward' | 'scopes'>;
}

/** A ward of the first province, whose timelines are there, and any province. */
export function placeBy(chance: (bound: number) => number, wards: number): Place {
  const provinces = Math.ceil(wards / WARDS_A_PROVINCE);
  const at = chance(1_000_000);
  const province = chance(provinces);
  const nation = Array.from({ length: provinces }, (_, nth) => provinceNamed(nth));
  const scopesOf = (ward: string) => ({ plan: [`p01/${ward}`], province: [provinceNamed(province)], nation });
  const ward = wardNamed(chance(Math.min(wards, WARDS_A_PROVINCE)));
  return {
    at,
    ward,
    plan: `${ward}-2026`,
    province: provinceNamed(province),
    code: `1.${String(10 + province)}${String(chance(300)).padStart(4, '0')}`,
    scopes: scopesOf(ward),
    first: { at, ward: wardNamed(0), scopes: scopesOf(wardNamed(0)) },
  };
}

const wardNamed = (nth: number) => `w${String(nth + 1).padStart(4, '0')}`;
const provinceNamed = (nth: number) => `p${String(nth + 1).padStart(2, '0')}`;
