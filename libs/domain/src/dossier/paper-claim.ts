import type { CivilDate } from '../kernel/civil-date.js';
import type { PaperKey } from '../paper/paper.js';
import { ACTS, type DossierCommand, type DossierEvent } from './acts/index.js';
import type { DossierAct } from './act.js';
import { resourceAt } from './corrected-paper.js';
import type { DossierContext } from './context.js';
import { numberKey } from './paper-number.js';
import { issuerOf } from './paper.js';
import type { Dossier, DossierState } from './state.js';

/**
 * A paper as it is known outside its dossier. `same`: the command states that it is one that is recorded already.
 * `revision`: of the act whose paper is corrected, null otherwise. `fields`: where the command has number and statement.
 */
export interface PaperClaim extends PaperKey {
  readonly written: string;
  readonly date: CivilDate;
  readonly signer: string;
  readonly same: boolean;
  readonly revision: number | null;
  readonly fields: { readonly number: string; readonly same: string };
}

/** The paper that an accepted command records or corrects; null for any other. */
export function paperClaimed(command: DossierCommand, state: DossierState, context: DossierContext): PaperClaim | null {
  if (state.status === 'none' || !(command.type in ACTS)) return null;
  if (command.type === 'CorrectDossier') return claimCorrected(command, state, context);
  const act = ACTS[command.type as keyof typeof ACTS] as unknown as DossierAct<DossierCommand, DossierEvent>;
  const paper = act.paper?.(command) ?? null;
  if (!paper) return null;
  const { number, date, signer, same, field } = paper;
  const { actors, kind: stageKind } = act.at?.(state, command) ?? state.at;
  const issuer = issuerOf(paper, { area: state.area, actors, stageKind }, context) ?? state.unit;
  const within = (name: string) => (field === null ? name : `${field}.${name}`);
  const fields = { number: within('number'), same: within('samePaper') };
  return { ...keyOf(number, date), issuer, written: number, date, signer, same, revision: null, fields };
}

type Correction = Extract<DossierCommand, { type: 'CorrectDossier' }>;

function claimCorrected(
  { revision, changes, samePaper = false }: Correction,
  state: Dossier,
  context: DossierContext,
): PaperClaim | null {
  const act = state.acts[revision];
  const { number, date, signer: signing } = { ...act?.values, ...changes };
  if (!act || number === undefined || date === undefined || !signing) return null;
  const signer = signing.person;
  const issuer = issuerOf({ signer }, resourceAt(act, state, context), context) ?? state.unit;
  const fields = { number: 'changes.number', same: 'samePaper' };
  return { ...keyOf(number, date), issuer, written: number, date, signer, same: samePaper, revision, fields };
}

/** The papers of a dossier that now have this number in this year, without that of a revision. */
export function papersLike(
  state: DossierState,
  { number, year }: PaperKey,
  except: number | null,
): readonly Pick<PaperClaim, 'date' | 'signer'>[] {
  if (state.status === 'none') return [];
  return state.acts.flatMap(({ values }, revision) => {
    if (revision === except || values.number === undefined || values.date === undefined || !values.signer) return [];
    const key = keyOf(values.number, values.date);
    return key.number === number && key.year === year ? [{ date: values.date, signer: values.signer.person }] : [];
  });
}

function keyOf(number: string, date: CivilDate) {
  return { number: numberKey(number), year: date.slice(0, 4) };
}
