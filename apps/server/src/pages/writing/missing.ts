import { missingIn, type Content, type Missing } from '@app/domain';
import { computableIn, NOT_READ, unreadIn, type Fields, type Sheet } from '@app/pages';
import { missingWords } from '@app/wording';
import type { FiguresShownBody } from '../../proposals/figures-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { answerName, type WarningTold } from './answers.js';
import { contentIn } from './content-fields.js';
import { fieldLabel } from './field-labels.js';
import { partOf, type WritingPart } from './parts.js';

/** Something that is missing, and the input that it is missing in. */
export interface Lack {
  readonly part: WritingPart;
  readonly field: string;
  readonly text: string;
}

interface Written {
  readonly fields: Fields;
  /** Null where what is written cannot be computed yet. */
  readonly judged: Pick<FiguresShownBody, 'missing' | 'procedures'> | null;
  /** With the procedures by their places. */
  readonly warnings: readonly WarningTold[];
  readonly sheet: Sheet;
}

/** What is missing to send the proposal as it is written now. */
export function lacksOf(
  { missing }: Pick<ProposalBody, 'missing'>,
  { fields, judged, warnings, sheet }: Written,
): readonly Lack[] {
  const inContent = missingIn({ content: asContent(fields), measurements: [], warnings: [] });
  const texts = inContent.filter(({ rule }) => rule !== 'benefit-required').map(lack);
  const unanswered = warnings.filter((one) => (fields[answerName(one)] ?? '').trim() === '');
  return [
    ...texts,
    ...(judged ? benefits(judged) : []),
    ...inSheet(fields, sheet),
    ...unanswered.map((one) => ({ part: 'canh-bao' as const, field: answerName(one), text: one.message })),
    ...missing
      .filter(({ field }) => field === 'headApproval')
      .map(({ field, message }) => ({ part: partOf(field), field, text: message })),
  ];
}

/** What the computations lack; with it no edition is saved. */
function inSheet(fields: Fields, sheet: Sheet): readonly Lack[] {
  const gaps = computableIn(fields, sheet).flatMap((one) => [...one.gaps]);
  const unread = [...unreadIn(fields)].map((name) => [name, NOT_READ] as const);
  return [...unread, ...gaps].map(([field, words]) => ({
    part: partOf(field),
    field,
    text: `${fieldLabel(field)}: ${words}`,
  }));
}

function lack(missing: Missing): Lack {
  const { field, rule } = missing;
  const text = rule === 'text-required' ? `${fieldLabel(field)}: chưa viết` : missingWords(missing);
  return { part: partOf(field), field, text };
}

function benefits({ missing, procedures }: NonNullable<Written['judged']>): readonly Lack[] {
  const without = missing.filter(({ rule }) => rule === 'benefit-required' || rule === 'figure-required');
  return without.map(({ field, rule, message }) => {
    const id = field.replace('measurements.', '');
    const at = Math.max(
      0,
      procedures.findIndex((one) => one.id === id),
    );
    const words = rule === 'figure-required' ? message : 'chưa nêu thời gian, chi phí hay lợi ích bằng lời';
    const text = `${procedures[at]?.name ?? 'Nhóm thủ tục'}: ${words}`;
    return { part: 'chi-phi' as const, field: `measurements[${String(at)}].time.before`, text };
  });
}

function asContent(fields: Fields): Content {
  const { procedures, measures, ...rest } = contentIn(fields);
  return {
    ...rest,
    procedures: procedures.map((one, at) => ({ ...one, id: one.id ?? `procedures[${String(at)}]` })),
    measures: measures.map((one, at) => ({ ...one, id: one.id ?? `measures[${String(at)}]` })),
  };
}
