import type { Correcting, PastAct } from '@app/domain';

/** A correction of each act that may be corrected, each sound; one of an act that may not where there is none. */
export function correctionsOf(acts: readonly PastAct[]): readonly Correcting[] {
  const found = acts.flatMap((act, revision) => {
    return act.post && !act.beside ? [{ revision, changes: changesOf(act), reason: 'Ghi nhầm' }] : [];
  });
  return found.length > 0 ? found : [{ revision: 0, changes: {}, reason: 'Ghi nhầm' }];
}

function changesOf({ on, values }: PastAct): Correcting['changes'] {
  if (values.number !== undefined) return { number: `${values.number}-ĐC` };
  if (values.reason !== undefined) return { reason: `${values.reason} (đính chính)` };
  if (values.text !== undefined) return { text: `${values.text} (đính chính)` };
  return { on };
}
