import { derivedId } from '@app/facts';

/** The id of the proposal or dossier that a command begins, the same for a repeat. */
export function begunId(kind: 'proposal' | 'dossier', { commandId }: { readonly commandId: string }): string {
  return derivedId(commandId, kind);
}
