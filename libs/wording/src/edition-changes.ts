import { toldBy, type CostMethod, type Edition, type EditionChange, type WarningCode } from '@app/domain';
import { EDITION_FIELD_NAMES, ENTRY_WORDS } from './edition-fields.js';
import { valueText } from './edition-values.js';
import { METHOD_NAMES } from './measurement.js';
import { WARNING_NAMES } from './measurement-warnings.js';

/** A change in words: what it concerns, what stood there and what stands there now. */
export interface ChangeWords {
  readonly label: string;
  readonly oldText: string;
  readonly newText: string;
}

/** `parameters`: what figures of both were computed with, in words, by id. */
export interface Compared {
  readonly earlier: Edition;
  readonly later: Edition;
  readonly parameters: Readonly<Record<string, string>>;
}

type Json = EditionChange['old'];

export function changeWords(change: EditionChange, compared: Compared): ChangeWords {
  const label = labelOf(change.at, compared);
  const text = (value: Json) => {
    if (change.how === 'moved') return orderText(change, value, compared);
    return valueText(withParameters(value, change.at.at(-1), compared.parameters), change.at);
  };
  return {
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    oldText: text(change.old),
    newText: text(change.new),
  };
}

const OF_PARAMETERS: ReadonlySet<string | undefined> = new Set(['hourlyRate', 'hoursPerDay']);

/** With what parameters are, where an edition names them by id. `name`: the field of the value. */
function withParameters(value: Json, name: string | undefined, words: Compared['parameters']): Json {
  if (typeof value === 'string') return OF_PARAMETERS.has(name) ? (words[value] ?? value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Array) return value.map((one: Json) => withParameters(one, name, words));
  const parts = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(parts.map(([part, one]) => [part, withParameters(one, part, words)]));
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

function entryName(list: string, told: readonly string[], compared: Compared): string {
  const [first = '', second = ''] = told;
  const procedure = () => procedureName(first, compared);
  const names: Readonly<Record<string, () => string>> = {
    measures: () => ENTRY_WORDS.measures(placeOf(first, compared)),
    procedures: () => ENTRY_WORDS.procedures(procedure()),
    measurements: () => ENTRY_WORDS.measurements(procedure()),
    times: () => ENTRY_WORDS.times(procedure()),
    figures: () => ENTRY_WORDS.figures(procedure(), METHOD_NAMES[second as CostMethod]),
    warnings: () => ENTRY_WORDS.warnings(procedure(), warningName(told, compared)),
    costs: () => METHOD_NAMES[first as CostMethod],
    activities: () => ENTRY_WORDS.activities(first),
  };
  return names[list]?.() ?? first;
}

/** With the field that it is about, where the procedure has another one of its kind. */
function warningName([procedure, code, field = '']: readonly string[], { earlier, later }: Compared): string {
  const name = WARNING_NAMES[code as WarningCode];
  const alike = [...earlier.warnings, ...later.warnings].filter(
    (one) => one.procedure === procedure && one.code === code,
  );
  if (alike.every((one) => one.field === field)) return name;
  const place = field.split('/').flatMap((part) => EDITION_FIELD_NAMES[part] ?? []);
  return [name, ...place].join(', ');
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
