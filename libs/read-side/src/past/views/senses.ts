/** SQL: the last position that counts for the moment that is asked about. */
export const KNOWN = `(current_setting('tinhgon.known') collate "C")`;

/** SQL: the last day whose papers count for it. */
export const PAPER = `current_setting('tinhgon.paper')::date`;

/** The schemas of the views: as the service knew it, and as the papers say. */
export const PAST_SCHEMAS = ['as_recorded', 'as_on_paper'] as const;

export type Sense = (typeof PAST_SCHEMAS)[number];
