import type { DossierEvent } from '@app/domain';
import { amendment } from './amendments.js';
import { letterOf, referred, rejected } from './content-fixture.js';
import { DossierStory, claimUnder, decision } from './dossier-story.js';
import { approverOf, carrier, examinerOf, reviewerOf } from './people.js';
import { planFixture, planState } from './plan-fixture.js';
import { dueOn, gathering } from './stage-fixture.js';

const due = { kind: 'submission', deadline: dueOn('2026-06-01') } as const;
const plan = planState(planFixture(['review', gathering('consolidation'), due, 'approval']));
const [reviewer, examiner] = [reviewerOf('center'), examinerOf('office')];

/** Made by people and processes. */
export function everyDossierFact(): readonly DossierEvent[] {
  const held = (...proposals: readonly string[]) => new DossierStory(plan).openWith(...proposals);
  const both = [{ proposal: 'p1', edition: 1, measures: [rejected('m1'), referred('m2')] }];
  const whole = held('p1', 'p2', 'p3')
    .does(reviewer, { type: 'RemoveProposal', proposal: 'p3', reason: 'Chờ ý kiến' })
    .close()
    .submit()
    .receive()
    .does(examiner, { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: '2026-04-20' }, { command: 'asked' })
    .does(examiner, { type: 'RecordExplanation', explanation: 'asked/explanation', text: 'Theo Luật Hộ tịch' })
    .does(examiner, { type: 'RequestExplanation', question: 'Biểu mẫu?', answerBy: '2026-04-20' })
    .does(examiner, { type: 'RecordOutsideAct', who: 'Sở Tài chính', what: 'Đã có ý kiến' })
    .does(examiner, { type: 'ReturnItems', proposals: ['p2'], to: null, reason: 'Cần làm rõ' })
    .does(approverOf('office'), { ...decision(both), reason: 'Đã quá ngày trả lời' })
    .does(approverOf('office'), {
      type: 'CorrectDossier',
      revision: 13,
      changes: { number: '354/QĐ-UBND' },
      reason: 'Gõ nhầm số',
    })
    .does(carrier, {
      type: 'CorrectClaim',
      proposal: 'p1',
      nth: 0,
      was: { on: '2026-04-01' },
      changes: { on: '2026-03-31' },
      reason: 'Ghi nhầm ngày',
    });
  const returned = held('p1')
    .close()
    .submit({ ...letterOf('không số'), numberAnswer: 'Bản giấy không ghi số' })
    .does(examiner, { type: 'ReturnDossier', to: 'submission-1', reason: 'Thiếu phụ lục' });
  const other = { ...claimUnder(plan), pathVersion: 2 };
  const declined = held().does(carrier, { type: 'AnswerClaim', proposal: 'p9', claim: other });
  const twice = planState(planFixture(['review', gathering('review'), 'consolidation', 'approval', 'approval']));
  const changed = held('p1').close().submit().receive().decide();
  changed.does(approverOf('office'), amendment(changed));
  const advanced = new DossierStory(twice).openWith('p1').close().receive().accept().receive().decide();
  return [whole, returned, declined, changed, advanced].flatMap((story) => story.facts);
}
