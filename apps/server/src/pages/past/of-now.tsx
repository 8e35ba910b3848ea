import { useContext } from 'preact/hooks';
import { ShownMoment } from './shown-moment.js';

/** On a page of the past: what of it is of now, because nothing tells what it was. */
export function OfNow({ what }: { readonly what: string }) {
  return useContext(ShownMoment) === null ? null : <p class="notice warn">{what} là của hiện tại.</p>;
}
