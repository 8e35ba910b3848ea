import { unless } from '../access/act.js';
import { actNow } from '../access/act-now.js';
import { offering, type ActOffered } from '../access/act-offered.js';
import { administeredBy, isAbove, isWithin } from '../access/administration.js';
import { judge, type Judgement } from '../access/policy.js';
import type { Context } from '../kernel/decider.js';
import type { Procedure } from './procedure.js';
import { BASELINE_ACTS } from './record-baseline.js';

/** Acts on a procedure that is there. */
export type BaselineActName = keyof typeof BASELINE_ACTS;

type Seen = Pick<Procedure, 'area' | 'baselines'>;

/** What this person may do to a procedure, and why not; a correction names the agencies whose baseline they may put right. */
export function openProcedureActs(procedure: Seen, { actor, today }: Context): readonly ActOffered<BaselineActName>[] {
  const { area, baselines } = procedure;
  const administered = administeredBy(actor, today);
  // An agency lies in the registry's area, which may be wider than what the person administers.
  const isAnywhere = isWithin(administered, area) || area.length === 0 || isAbove(administered, area);
  const own = isAnywhere ? ((administered ?? [])[0] ?? area) : area;
  const recording = judge(BASELINE_ACTS.RecordBaseline, actor, { area: own }, today);
  const judged = baselines.map(({ agency, area: of }) => {
    return { agency, judged: judge(BASELINE_ACTS.CorrectBaseline, actor, { area: of }, today) };
  });
  const mine = judged.filter((one) => 'by' in one.judged);
  const correcting = (mine[0] ?? judged[0])?.judged ?? recording;
  return [
    shown('RecordBaseline', recording, { procedure, agencies: [] }),
    shown('CorrectBaseline', correcting, { procedure, agencies: mine.map(({ agency }) => agency) }),
  ];
}

interface About {
  readonly procedure: Seen;
  readonly agencies: readonly string[];
}

function shown(name: BaselineActName, judged: Judgement, { procedure, agencies }: About): ActOffered<BaselineActName> {
  const blocked = ({ baselines }: Seen) =>
    name === 'RecordBaseline' ? null : unless(baselines.length > 0, 'NO_BASELINE', { field: 'agency' });
  return offering(
    actNow(name, { blocked }, judged, procedure),
    { offers: () => ({ units: agencies }) },
    procedure,
    null,
  );
}
