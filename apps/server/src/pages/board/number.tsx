import { count } from '../parts/words.js';

interface NumberProps {
  readonly value: number;
  readonly href: string;
  /** What it counts, told to readers of the screen. */
  readonly what: string;
  readonly late?: boolean;
  /** Whether none is told, too. */
  readonly zero?: boolean;
}

/** A number that leads to what makes it up. */
export function Number({ value, href, what, late = false, zero = false }: NumberProps) {
  if (value === 0) return zero ? <>0</> : null;
  return (
    <a class={late ? 'count-link bad-text' : 'count-link'} href={href}>
      {count(value)}
      <span class="sr"> {what}</span>
    </a>
  );
}
