interface AmountProps {
  readonly text: string;
  /** What it is made of; null where nothing is listed. */
  readonly href: string | null;
  /** Whether the list adds up to it; otherwise it has as many entries. */
  readonly isSum: boolean;
}

/** A number of a target that leads to exactly what makes it up. */
export function Amount({ text, href, isSum }: AmountProps) {
  if (href === null) return <>{text}</>;
  return (
    <a class={isSum ? 'count-link sum-link' : 'count-link'} href={href}>
      {text}
      <span class="sr">: những gì làm nên</span>
    </a>
  );
}
