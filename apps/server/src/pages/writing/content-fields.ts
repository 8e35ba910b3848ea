import type { Content, ContentDraft, MeasureType } from '@app/domain';
import { lengthOf, textIn, type Fields } from '@app/pages';
import { MEASURE_TYPE_NAMES } from '@app/wording';

/** The inputs of an edition's content; every input of an entry stands, also empty. */
export function contentFields({ title, group, procedures, measures, benefit }: Content): Fields {
  return {
    title,
    group: group ?? '',
    ...listFields('procedures', procedures, ({ id, code, name }) => ({ id, code: code ?? '', name })),
    ...listFields(
      'measures',
      measures,
      ({ id, type, content, reason, recommendation: { text, document, article } }) => ({
        id,
        type: type ?? '',
        content,
        reason,
        'recommendation.text': text,
        'recommendation.document': document ?? '',
        'recommendation.article': article ?? '',
      }),
    ),
    'benefit.text': benefit?.text ?? '',
    'benefit.reason': benefit?.reason ?? '',
  };
}

/** Of what is written, the content as the API takes it. */
export function contentIn(fields: Fields): ContentDraft {
  const text = (name: string) => textIn(fields, name);
  const benefit = { text: text('benefit.text'), reason: text('benefit.reason') };
  return {
    title: text('title'),
    group: orNull(text('group')),
    procedures: entries(fields, 'procedures', (part) => ({
      id: orNull(part('id')),
      code: orNull(part('code').trim()),
      name: part('name'),
    })),
    measures: entries(fields, 'measures', (part) => ({
      id: orNull(part('id')),
      type: measureType(part('type')),
      content: part('content'),
      reason: part('reason'),
      recommendation: {
        text: part('recommendation.text'),
        document: orNull(part('recommendation.document')),
        article: orNull(part('recommendation.article')),
      },
    })),
    benefit: benefit.text.trim() === '' && benefit.reason.trim() === '' ? null : benefit,
  };
}

/** What `make` reads of each entry of a list. */
export function entries<Entry>(fields: Fields, list: string, make: (part: (name: string) => string) => Entry): Entry[] {
  return Array.from({ length: lengthOf(fields, list) }, (_, at) =>
    make((name) => textIn(fields, `${list}[${String(at)}].${name}`)),
  );
}

function listFields<Entry>(list: string, all: readonly Entry[], parts: (one: Entry) => Fields): Fields {
  const fields = all.flatMap((one, at) =>
    Object.entries(parts(one)).map(([part, text]) => [`${list}[${String(at)}].${part}`, text] as const),
  );
  return Object.fromEntries(fields);
}

/** What is sent without a choice of ours has none. */
function measureType(text: string): MeasureType | null {
  return Object.hasOwn(MEASURE_TYPE_NAMES, text) ? (text as MeasureType) : null;
}

const orNull = (text: string) => (text.trim() === '' ? null : text);
