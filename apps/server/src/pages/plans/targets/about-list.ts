import { BASIS_NAMES, METHOD_NAMES, MISSING_LABELS, PROCEDURE_PART_NAMES, TIME_KIND_NAMES } from '@app/wording';
import type { TargetResultsBody } from '../../../savings/target-results-views.js';
import type { BehindAsked } from './behind-addresses.js';

type Target = TargetResultsBody['targets'][number];
type Names = Readonly<Record<string, string | undefined>>;

const BASES: Names = BASIS_NAMES;
const KINDS: Names = { ...TIME_KIND_NAMES, ...METHOD_NAMES };
const GAPS: Names = MISSING_LABELS;
const PARTS: Names = PROCEDURE_PART_NAMES;

interface AboutList {
  /** Which number of the target. */
  readonly about: string;
  /** The number itself; null where the list only has as many entries. */
  readonly amount: string | null;
  /** What of a line is in it. */
  readonly inSum: string | undefined;
}

/** What a list behind a target is about. */
export function aboutList({ measures, evaluated }: Target, asked: BehindAsked): AboutList {
  const at = Number(asked.measure ?? '0');
  const { indicator = '', indicatorName = '' } = measures[at] ?? {};
  const words = [indicatorName, ...wordsOf(asked)].join(', ');
  return { about: words, amount: amountOf(evaluated[at], asked), inSum: sumOf(indicator, asked) };
}

function wordsOf({ basis, kind, missing, part }: BehindAsked): readonly string[] {
  const told = [
    missing && `không nằm trong con số: ${GAPS[missing] ?? ''}`,
    part && PARTS[part],
    basis && (basis === 'counted' ? 'mọi điều kiện được nêu' : BASES[basis]),
    kind && KINDS[kind],
  ];
  return told.flatMap((words) => (words === undefined || words === '' ? [] : [words]));
}

function amountOf(found: Target['evaluated'][number] | undefined, asked: BehindAsked): string | null {
  const { basis, kind = null, part } = asked;
  const ofKind = (found?.results ?? []).filter(({ of }) => (of && of.kind) === kind);
  const isWhole = part === 'measured' || (part === undefined && basis === 'counted');
  const told = isWhole ? ofKind[0]?.text.denominator : reachedOn(part === undefined ? basis : undefined, ofKind);
  return told ?? null;
}

type Results = Target['evaluated'][number]['results'];

function reachedOn(basis: string | undefined, results: Results): string | undefined {
  return results.find((one) => one.basis === basis)?.text.numerator;
}

function sumOf(indicator: string, { basis, kind }: BehindAsked): string | undefined {
  if (indicator.startsWith('conditions-')) {
    const abolished = indicator === 'conditions-abolished' && basis !== undefined && basis !== 'counted';
    return `condition:${abolished ? 'abolished' : 'named'}`;
  }
  return basis === undefined || kind === undefined ? undefined : `${indicator.split('-')[0] ?? ''}-${basis}:${kind}`;
}
