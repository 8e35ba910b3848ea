import type { PlanDocument, Stage } from '@app/domain';
import type { DossierRead } from './answers.js';
import type { Cast } from './cast.js';
import { today } from './days.js';
import { acceptDossier, close, decide, receive, submitDossier, type Judge, type Signed } from './dossier-acts.js';
import type { Session } from './service.js';

/** One step of a dossier, by whoever must act on it, as its phase asks for. */
export async function stepDossier(
  { document, cast }: { readonly document: PlanDocument; readonly cast: Cast },
  dossier: DossierRead,
  judge: Judge,
): Promise<void> {
  const { id, phase } = dossier;
  const actor = await cast.first(dossier.mustAct);
  const letter = stageOf(document, dossier).letter ? signedBy(actor, 'TTr-UBND') : null;
  const steps: Readonly<Record<string, (() => Promise<unknown>) | undefined>> = {
    gathering: () => close(actor, id, letter),
    returned: () => close(actor, id, letter),
    'to-submit': () => submitDossier(actor, id, letter),
    'to-receive': () => receive(actor, id),
    'to-accept': () => acceptDossier(actor, id, letter),
    'to-decide': () => decide(actor, id, signedBy(actor, 'QĐ-UBND'), judge),
  };
  const step = steps[phase];
  if (!step) throw new Error(`a dossier that waits in phase ${phase}`);
  await step();
}

let papers = 0;

/** A paper with a number that no other has, signed by that person. */
export function signedBy(signer: Session, kind: string, date = today()): Signed {
  papers += 1;
  return { number: `${String(papers)}/${kind}`, date, signer: { person: signer.person, title: 'Người có thẩm quyền' } };
}

function stageOf({ paths }: PlanDocument, { path, stage }: DossierRead): Stage {
  const stages = paths.find(({ id, version }) => id === path.id && version === path.version)?.stages;
  const found = stages?.find(({ id }) => id === stage.id);
  if (!found) throw new Error(`no stage ${stage.id} on path ${path.id}`);
  return found;
}
