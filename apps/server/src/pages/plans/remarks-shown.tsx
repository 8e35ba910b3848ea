import type { Remark } from '@app/domain';
import { REMARK_KIND_NAMES } from '@app/wording';

interface RemarksProps {
  readonly remarks: readonly Remark[];
}

/** What whoever wrote the plan's file says of its words. */
export function RemarksShown({ remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks small">
      {remarks.map(({ kind, at, text }) => (
        <li>
          <b>{REMARK_KIND_NAMES[kind]}</b> <span class="quiet">({at})</span>: {text}
        </li>
      ))}
    </ul>
  );
}
