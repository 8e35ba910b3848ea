import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ShownMoment } from './shown-moment.js';

/** On a page of the past: what of it is of now, because nothing tells what it was. */
export function OfNow({ what }: { readonly what: string }) {
  return useContext(ShownMoment) === null ? null : <p class="notice warn">{what} là của hiện tại.</p>;
}

/** What leads to pages that are of now alone, such as those on which one acts; not on a page of the past. */
export function OnlyNow({ children }: { readonly children: ComponentChildren }) {
  return useContext(ShownMoment) === null ? <>{children}</> : null;
}
