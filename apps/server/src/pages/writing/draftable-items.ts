import { unitsNamed, type PlanDocument } from '@app/domain';
import type { MeBody } from '../../sessions/session-views.js';

/** Something of a plan that one of my units may write a proposal for: an item, or outside the list a catalogue. */
export interface DraftableItem {
  /** In the form: `I.1` for an item, `ngoai:business` for a catalogue. */
  readonly value: string;
  readonly name: string;
  readonly group: string | null;
  readonly units: readonly string[];
}

const OUTSIDE = 'ngoai:';

/** In the order of the plan. */
export function draftableItems(document: PlanDocument, { posts }: Pick<MeBody, 'posts'>): readonly DraftableItem[] {
  const mine = posts.filter(({ role }) => role === 'officer').map(({ unit }) => unit);
  const led = document.items.map(({ id, number, name, group, lead }) => {
    const units = unitsNamed(document, lead).filter((unit) => mine.includes(unit));
    return { value: id, name: `${number}. ${name}`, group, units };
  });
  const inside = new Set(document.units.filter(({ outside }) => !outside).map(({ id }) => id));
  const others = (document.outsideItems?.catalogues ?? []).map((code) => {
    const name = document.catalogues.find((one) => one.code === code)?.name ?? '';
    return {
      value: `${OUTSIDE}${code}`,
      name,
      group: 'Ngoài danh mục rà soát',
      units: mine.filter((unit) => inside.has(unit)),
    };
  });
  return [...led, ...others].filter(({ units }) => units.length > 0);
}

/** As the API takes it. */
export function placeOf(value: string): { readonly item: string | null; readonly catalogue: string | null } {
  if (value === '') return { item: null, catalogue: null };
  if (value.startsWith(OUTSIDE)) return { item: null, catalogue: value.slice(OUTSIDE.length) };
  return { item: value, catalogue: null };
}
