import { DossierStory, examinerOf, gathering, planFixture, planState } from '@app/testing';
import { dossierPhaseOf, whoMustActOnDossier, type DossierPhase } from './phase.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const center = planState(planFixture(['review', gathering('review'), 'consolidation']));
const open = () => new DossierStory(plan).openWith('p1');
const ask = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: null } as const;

const phases: Record<DossierPhase, readonly [DossierStory, readonly string[]]> = {
  gathering: [open(), ['reviewer']],
  returned: [
    open()
      .close()
      .submit()
      .does(examinerOf('office'), { type: 'ReturnDossier', to: 'consolidation-1', reason: 'Thiếu bảng' }),
    ['reviewer'],
  ],
  'to-submit': [open().close(), ['leader']],
  'to-receive': [open().close().submit(), ['examiner']],
  'awaiting-explanation': [
    open().close().submit().receive().does(examinerOf('office'), ask),
    ['leader', 'reviewer', 'officer'],
  ],
  'to-decide': [open().close().submit().receive(), ['approver']],
  'to-accept': [new DossierStory(center).openWith('p1').close().receive(), ['reviewer']],
  over: [open().close().submit().receive().decide(), []],
};

it.each(Object.entries(phases))('a dossier can be %s, and someone must act or nobody', (phase, [{ now }, roles]) => {
  expect(dossierPhaseOf(now)).toBe(phase);
  expect(whoMustActOnDossier(now).map((actor) => actor.role)).toEqual(roles);
});
