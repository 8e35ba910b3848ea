import { approveAll, decide, receive, type Judge, type Signed } from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { act, readProposal } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { atStage, inPhase, walk } from '../support/walk.js';
import { planOfShape, takeUp, type Shape } from '../plans/newcomers.js';
import { draftEach, type OpenSeason } from '../plans/open-season.js';

const SHAPE: Shape = [['review', 'gathers'], 'consolidation', 'approval', 'approval'];
const PLACE = { unit: 'moi.phong-kinh-te', item: '1' };

/** A plan whose units gather what they wrote, and two bodies decide; one that nobody adopted, and one that is closed. */
export interface ShapedPlan {
  readonly officer: Session;
  readonly reviewer: Session;
  readonly examiner: Session;
  readonly approver: Session;
  /** Approved by its head where proposals are gathered. */
  readonly ready: string;
  /** A dossier that the consolidation has not received. */
  readonly unreceived: string;
  /** A dossier of two at the first decision, which one of them has had; the other. */
  readonly halfDecided: string;
  readonly undecided: string;
  /** A dossier that the first decision rejected. */
  readonly rejected: string;
  /** The decision that one of them has had. */
  readonly decision: Signed;
  readonly imported: string;
  readonly discarded: string;
  readonly closed: string;
}

export async function layShapedPlan(season: OpenSeason): Promise<ShapedPlan> {
  const shaped = await takeUp(season, planOfShape('hinh-tu-choi', SHAPE));
  const { cast, onlooker, administrator } = shaped;
  const examiner = await cast.as('examiner', 'moi.tinh');
  const approver = await cast.as('approver', 'moi.tinh');
  const places = Array.from({ length: 5 }, () => PLACE);
  const [ready = '', first = '', one = '', other = '', lost = ''] = await draftEach(shaped, places);
  await walk(shaped, [ready], { until: inPhase('ready-to-gather') });
  await walk(shaped, [first], { until: atStage('b2') });
  await walk(shaped, [one, other], { until: atStage('b3') });
  const halfDecided = await dossierOf(onlooker, one);
  await receive(examiner, halfDecided);
  const paper = signedBy(approver, 'QĐ-UBND');
  await decide(approver, halfDecided, paper, (entry) => (entry.proposal === one ? approveAll(entry) : null));
  await walk(shaped, [lost], { until: atStage('b3') });
  const rejected = await dossierOf(onlooker, lost);
  await receive(examiner, rejected);
  const reject: Judge = ({ measures }) => measures.map(() => ({ outcome: 'rejected', reason: 'Chưa đủ căn cứ.' }));
  await decide(approver, rejected, signedBy(approver, 'QĐ-UBND'), reject);
  const [imported, discarded, closed] = ['chua-thong-qua', 'da-bo', 'da-ket-thuc'];
  for (const id of [imported, discarded, closed]) await administrator.post('/plans', planOfShape(id, SHAPE));
  await act(administrator, `/plans/${discarded}`, ['discard', { reason: 'Nạp nhầm.' }]);
  await act(administrator, `/plans/${closed}`, ['adoption', {}]);
  await act(administrator, `/plans/${closed}`, ['closure', { reason: 'Hết năm.' }]);
  return {
    officer: await cast.as('officer', PLACE.unit),
    reviewer: await cast.as('reviewer', 'moi.trung-tam'),
    examiner,
    approver,
    ready,
    unreceived: await dossierOf(onlooker, first),
    halfDecided,
    undecided: other,
    rejected,
    decision: paper,
    imported,
    discarded,
    closed,
  };
}

async function dossierOf(by: Session, proposal: string): Promise<string> {
  const { dossier } = await readProposal(by, proposal);
  if (dossier === null) throw new Error('the proposal is in no dossier');
  return dossier;
}
