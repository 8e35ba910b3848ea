import { MEASURE_TYPES, type Content } from '@app/domain';
import { among, MAYBE_TEXT, orNull, parts, several, TEXT } from '../http/shapes.js';

type Procedure = Content['procedures'][number];
type Measure = Content['measures'][number];

const PROCEDURE = parts<keyof Procedure>({ id: TEXT, code: MAYBE_TEXT, name: TEXT });

const MEASURE = parts<keyof Measure>({
  id: TEXT,
  type: orNull(among(MEASURE_TYPES)),
  content: TEXT,
  reason: TEXT,
  recommendation: parts<keyof Measure['recommendation']>({ text: TEXT, document: MAYBE_TEXT, article: MAYBE_TEXT }),
});

/** Of an edition as it is answered: every entry with its id. */
export const CONTENT = parts<keyof Content>({
  title: TEXT,
  group: MAYBE_TEXT,
  procedures: several(PROCEDURE),
  measures: several(MEASURE),
  benefit: orNull(parts<keyof NonNullable<Content['benefit']>>({ text: TEXT, reason: TEXT })),
});
