import type { CostMethod, Edition, EditionChange, WarningCode } from '@app/domain';
import { EDITION_FIELD_NAMES, ENTRY_WORDS, NOTHING_THERE } from './edition-fields.js';
import { showDong } from './figures/numbers.js';
import { METHOD_NAMES, OBSTACLE_LABELS, TIME_UNIT_NAMES } from './measurement.js';
import { WARNING_LABELS, WARNING_NAMES } from './measurement-warnings.js';
import { MEASURE_TYPE_NAMES } from './proposals.js';
import { YES_NO_NAMES } from './values.js';

/** A change in words: what it concerns, what stood there and what stands there now. */
export interface ChangeWords {
  readonly label: string;
  readonly oldText: string;
  readonly newText: string;
}

export interface Compared {
  readonly earlier: Edition;
  readonly later: Edition;
}

type Json = EditionChange['old'];
type Members = Readonly<Record<string, Json>>;
type Names = Readonly<Record<string, string>>;

/** What stands for a value of these fields. */
const VALUE_NAMES: Readonly<Record<string, Names>> = {
  type: MEASURE_TYPE_NAMES,
  method: METHOD_NAMES,
  unit: TIME_UNIT_NAMES,
  why: OBSTACLE_LABELS,
};

/** They tell whose the entry is, which its label says. */
const UNSAID = ['id', 'procedure'];

export function changeWords(change: EditionChange, compared: Compared): ChangeWords {
  const label = labelOf(change.at, compared);
  const text = (value: Json) => {
    if (change.how === 'moved') return orderText(change, value, compared);
    return valueText(value, change.at);
  };
  return {
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    oldText: text(change.old),
    newText: text(change.new),
  };
}

function labelOf(at: readonly string[], compared: Compared): string {
  const parts: string[] = [];
  at.forEach((key, depth) => {
    const told = toldBy(key);
    if (!told) return parts.push(EDITION_FIELD_NAMES[key] ?? key);
    return parts.splice(-1, 1, entryName(at[depth - 1] ?? '', told, compared));
  });
  return parts.join(', ');
}

/** What an entry is told by; null for the name of a field. */
function toldBy(key: string): readonly string[] | null {
  if (!key.startsWith('[')) return null;
  return JSON.parse(key.slice(0, key.lastIndexOf('#'))) as readonly string[];
}

function entryName(list: string, [first = '', second = '']: readonly string[], compared: Compared): string {
  const procedure = () => procedureName(first, compared);
  const names: Readonly<Record<string, () => string>> = {
    measures: () => ENTRY_WORDS.measures(placeOf(first, compared)),
    procedures: () => ENTRY_WORDS.procedures(procedure()),
    measurements: () => ENTRY_WORDS.measurements(procedure()),
    figures: () => ENTRY_WORDS.figures(procedure(), METHOD_NAMES[second as CostMethod]),
    warnings: () => ENTRY_WORDS.warnings(procedure(), WARNING_NAMES[second as WarningCode]),
    costs: () => METHOD_NAMES[first as CostMethod],
    activities: () => ENTRY_WORDS.activities(first),
  };
  return names[list]?.() ?? first;
}

/** From 1, in the later edition where it is there. */
function placeOf(id: string, { earlier, later }: Compared): number {
  const place = later.measures.findIndex((one) => one.id === id);
  return 1 + (place < 0 ? earlier.measures.findIndex((one) => one.id === id) : place);
}

function procedureName(id: string, { earlier, later }: Compared): string {
  const named = [...later.procedures, ...earlier.procedures].find((one) => one.id === id);
  return named?.name ?? later.group ?? earlier.group ?? id;
}

function orderText({ at }: EditionChange, keys: Json, compared: Compared): string {
  const names = (keys as readonly string[]).map((key) => entryName(at.at(-1) ?? '', toldBy(key) ?? [], compared));
  return names.join('; ');
}

/** `at`: where the value stands, for what it means there. */
function valueText(value: Json | undefined, at: readonly string[]): string {
  if (value === null || value === undefined || value === '') return NOTHING_THERE;
  if (typeof value === 'boolean') return YES_NO_NAMES[`${value}`];
  if (typeof value !== 'object') return plainText(String(value), at);
  if (value instanceof Array) return value.map((one: Json) => valueText(one, at)).join('\n');
  return objectText(value, at);
}

/** The figures of an edition are whole đồng; reasons and other texts stand as they are. */
function plainText(text: string, at: readonly string[]): string {
  const names = VALUE_NAMES[at.at(-1) ?? ''] ?? {};
  if (Object.hasOwn(names, text)) return names[text] ?? text;
  return at[0] === 'figures' && /^-?\d+$/.test(text) ? showDong(BigInt(text)) : text;
}

function objectText(value: object, at: readonly string[]): string {
  if (at[0] === 'warnings') return warningText(value, at);
  const said = Object.entries(value as Members).filter(([name, one]) => !UNSAID.includes(name) && one !== null);
  return said.map(([name, one]) => `${EDITION_FIELD_NAMES[name] ?? name}: ${valueText(one, [...at, name])}`).join('; ');
}

/** Of a whole warning, or of its details alone. */
function warningText(value: object, at: readonly string[]): string {
  const [, code = ''] = toldBy(at[1] ?? '') ?? [];
  const details = ('details' in value ? value.details : value) as Readonly<Record<string, string>>;
  return WARNING_LABELS[code as WarningCode](details);
}
