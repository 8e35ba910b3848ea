import type { ProposalEvent } from '@app/domain';

/**
 * What became of a proposal between two moments. Each that changed appeared, is gone, moved or stayed at its stage, exactly
 * one of these; each of the others may be true besides. `gone`: by paper, what later knowledge dates after the day.
 * `moved-on`, `moved-back`: to a later or an earlier stage. `ended`: nobody has to act on it any more. `corrected`: a
 * correction was recorded of what it says at one of the moments.
 */
export const CHANGE_KINDS = [
  'appeared',
  'gone',
  'moved',
  'stayed',
  'moved-on',
  'moved-back',
  'rerouted',
  'returned',
  'decided',
  'completed',
  'withdrawn',
  'ended',
  'reopened',
  'revised',
  'measured',
  'due-changed',
  'corrected',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const CORRECTIONS = [
  'ProposalCorrected',
  'DecisionCorrected',
  'CarriedCorrected',
] as const satisfies readonly ProposalEvent['type'][];

/** SQL: whether a type of fact corrects others. */
export const isCorrection = (type: string) => `${type} in (${CORRECTIONS.map((one) => `'${one}'`).join(', ')})`;

/** SQL on the proposal `p`, what it was `b` and is `a`; null is no. `from`, `to`: SQL, what is known at the moments. */
export function kindsSql(known: { readonly from: string; readonly to: string }): Readonly<Record<ChangeKind, string>> {
  const became = (status: string) => `(a.status = '${status}' and b.status is distinct from '${status}')`;
  return {
    appeared: '(b.id is null)',
    gone: '(a.id is null)',
    moved: '(b.stage <> a.stage)',
    stayed: '(b.stage = a.stage)',
    'moved-on': '(b.stage <> a.stage and b.stage_index < a.stage_index)',
    'moved-back': '(b.stage <> a.stage and b.stage_index > a.stage_index)',
    rerouted: '((b.path, b.path_version) <> (a.path, a.path_version))',
    returned: '(a.returns > coalesce(b.returns, 0))',
    decided: '(a.outcome is not null and a.outcome is distinct from b.outcome)',
    completed: became('completed'),
    withdrawn: became('withdrawn'),
    ended: `(a.status <> 'open' and coalesce(b.status, 'open') = 'open')`,
    reopened: `(a.status = 'open' and b.status <> 'open')`,
    revised: '(b.edition <> a.edition)',
    measured: `(coalesce(b.savings, '[]') <> coalesce(a.savings, '[]'))`,
    'due-changed': '(b.stage = a.stage and b.due is distinct from a.due)',
    corrected: `exists (
      select from read_side.timeline_version v where v.kind = 'proposal' and v.id = p.id and v.corrections <> '[]'
        and v.known > ${known.from} and v.known <= ${known.to} and v.revision <= greatest(b.revision, a.revision)
    )`,
  };
}
