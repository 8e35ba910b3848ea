import type { DecimalText } from '../../measurement/exact.js';

/** Whole đồng, or dollars; `per`: what it is charged for, null for the whole; `note`: the words in brackets, as written. */
export interface FeeAmount {
  readonly amount: DecimalText;
  readonly currency: 'VND' | 'USD';
  readonly per: string | null;
  readonly note: string | null;
}

/**
 * A fee with the text it was read from. `amounts`: nothing but these are charged, zero for a free procedure. `none`: the
 * text says nothing of a fee. `by-document`: a document sets the amount. `unread`: not understood, kept as written.
 */
export interface Fee {
  readonly raw: string;
  readonly form: 'amounts' | 'none' | 'by-document' | 'unread';
  readonly amounts: readonly FeeAmount[];
}
