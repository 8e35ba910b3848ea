/** SQL: the last position that counts for the moment that is asked about. */
export const KNOWN = `(current_setting('tinhgon.known') collate "C")`;

/** SQL: the last day whose papers count for it. */
export const PAPER = `current_setting('tinhgon.paper')::date`;

/** By schema: which versions `v` of a row count, and in which order the one that holds comes first. */
export const SENSES = {
  as_recorded: { counts: 'v.top', newestFirst: 'v.known desc' },
  as_on_paper: {
    counts: `v.paper_from <= ${PAPER}`,
    newestFirst: 'v.generation desc, v.paper_from desc, v.known desc',
  },
} as const;

export type Sense = keyof typeof SENSES;
