import { MAYBE_TEXT, orNull, parts, TEXT } from '../http/shapes.js';

export const PROPOSAL = parts<'id' | 'number' | 'title'>({ id: TEXT, number: TEXT, title: TEXT });

export const PROCEDURE = parts<'code' | 'name' | 'registered' | 'field'>({
  code: MAYBE_TEXT,
  name: TEXT,
  registered: MAYBE_TEXT,
  field: MAYBE_TEXT,
});

/** The line that counts instead. */
export const COUNTED = orNull(
  parts({
    id: TEXT,
    proposal: TEXT,
    number: TEXT,
    title: TEXT,
    plan: TEXT,
    planName: MAYBE_TEXT,
    unit: TEXT,
    unitName: TEXT,
    status: TEXT,
    statusName: TEXT,
  }),
);
