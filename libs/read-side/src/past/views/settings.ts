/** SQL: the last position that counts for the moment that is asked about. */
export const KNOWN = `(current_setting('tinhgon.known') collate "C")`;

/** SQL: the last day whose papers count for it. */
export const PAPER = `current_setting('tinhgon.paper')::date`;
