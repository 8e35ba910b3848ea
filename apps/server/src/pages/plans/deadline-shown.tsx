import type { Deadline } from '@app/domain';
import { flagsAt, type DeadlineFlags } from './plan-flags.js';

interface DeadlineProps {
  readonly deadline: Deadline;
  /** Its place in the document. */
  readonly at: string;
  readonly flags: DeadlineFlags;
}

/** In the plan's words, with what is to be known about it. */
export function DeadlineShown({ deadline: { text }, at, flags }: DeadlineProps) {
  return (
    <>
      {text}
      {flagsAt(flags, at).map((flag) => (
        <span class="more small soon-text">{flag}</span>
      ))}
    </>
  );
}
