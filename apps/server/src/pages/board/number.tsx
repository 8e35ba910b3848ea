import { count } from '../parts/words.js';

interface NumberProps {
  readonly value: number;
  readonly href: string;
  /** What it counts, told to readers of the screen where the words beside it do not say so. */
  readonly what?: string;
  readonly late?: boolean;
  /** Whether none is told, too. */
  readonly zero?: boolean;
}

/** An amount that leads to what it sums up. */
export function Sum({ text, href }: { readonly text: string; readonly href: string }) {
  return (
    <a class="count-link sum-link" href={href}>
      {text}
      <span class="sr">: những dòng làm nên</span>
    </a>
  );
}

/** A number that leads to what makes it up. */
export function Number({ value, href, what, late = false, zero = false }: NumberProps) {
  if (value === 0) return zero ? <>0</> : null;
  return (
    <a class={late ? 'count-link bad-text' : 'count-link'} href={href}>
      {count(value)}
      {what !== undefined && <span class="sr"> {what}</span>}
    </a>
  );
}
