import { missingIn, type Content, type Missing } from '@app/domain';
import type { Fields } from '@app/pages';
import { MISSING } from '@app/wording';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { contentIn } from './content-fields.js';
import { fieldLabel } from './field-labels.js';
import { partOf, type Part } from './parts.js';

/** Something that is missing, and the input that it is missing in. */
export interface Lack {
  readonly part: Part;
  readonly field: string;
  readonly text: string;
}

/** What is missing to send the proposal: in the content as it is written now, the rest as of the saved edition. */
export function lacksOf({ missing }: Pick<ProposalBody, 'missing'>, fields: Fields): readonly Lack[] {
  const written = missingIn({ content: asContent(fields), measurements: [], warnings: [] });
  const texts = written.filter(({ rule }) => rule !== 'benefit-required').map(({ field, rule }) => lack(field, rule));
  const others = missing.filter(({ field }) => partOf(field) !== 'thu-tuc' && !field.startsWith('benefit.'));
  return [...texts, ...others.map(({ field, message }) => ({ part: partOf(field), field, text: message }))];
}

function lack(field: string, rule: Missing['rule']): Lack {
  const label = fieldLabel(field);
  return { part: partOf(field), field, text: rule === 'text-required' ? `${label}: chưa viết` : MISSING[rule] };
}

function asContent(fields: Fields): Content {
  const { procedures, measures, ...rest } = contentIn(fields);
  return {
    ...rest,
    procedures: procedures.map((one, at) => ({ ...one, id: one.id ?? `procedures[${String(at)}]` })),
    measures: measures.map((one, at) => ({ ...one, id: one.id ?? `measures[${String(at)}]` })),
  };
}
