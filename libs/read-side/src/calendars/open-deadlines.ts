import { dueOfDossier } from '../dossiers/dossier-due.js';

/**
 * SQL of all that is open where a condition on the due day and columns of both tables holds: what it is, since when it waits and until
 * when. A proposal in a dossier waits as that dossier.
 */
export const openIn = (condition: (due: string) => string) => `
  select 'proposal' as kind, id, number, title, plan, since::text as since, due::text as due, area
    from read_side.proposal where status = 'open' and phase <> 'in-dossier' and (${condition('due')})
  union all
  select 'dossier', dossier.id, number, title, plan, since::text, held.due::text, area
    from read_side.dossier, lateral ${dueOfDossier('dossier')} held where status <> 'over' and (${condition('held.due')})`;
