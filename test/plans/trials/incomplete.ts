import { completeContent } from '../../support/content.js';
import { faultsOf, refusalOf } from '../../support/problem.js';
import {
  draft,
  headApprove,
  readProposal,
  revise,
  sendBack,
  submit,
  type Drafting,
} from '../../support/proposal-acts.js';
import { timelineOf } from '../../support/timeline.js';
import type { Season } from '../../support/walk.js';

const BLANK = { content: '', reason: '', recommendation: { text: '' } };
const WHY = 'Chưa nêu điều khoản cần sửa đổi.';

/** What cannot be submitted is answered with everything that is missing; the head sends back, then approves. */
export async function tryIncomplete(season: Season, place: Drafting): Promise<string> {
  const { cast, document } = season;
  const [officer, head] = [await cast.as('officer', place.unit), await cast.as('head', place.unit)];
  const content = { title: 'Còn thiếu', procedures: [], measures: [BLANK] };
  const { id } = await draft(officer, document.id, { ...place, content });
  const missing = [
    'procedures: procedure-required',
    'measures[0].content: text-required',
    'measures[0].reason: text-required',
    'measures[0].recommendation.text: text-required',
  ];
  const withHead = [...missing, 'headApproval: head-approval-required'];
  expect(await refusalOf(submit(officer, id))).toBe('422 INCOMPLETE');
  expect(await faultsOf(submit(officer, id))).toEqual(withHead);
  expect(await faultsOf(headApprove(head, id))).toEqual(missing);
  const seen = await readProposal(officer, id);
  expect(seen.missing.map(({ field, rule }) => `${field}: ${rule}`)).toEqual(withHead);

  await revise(officer, id, completeContent('Đã đủ'));
  expect(await faultsOf(submit(officer, id))).toEqual(['headApproval: head-approval-required']);
  await sendBack(head, id, WHY);
  expect((await readProposal(officer, id)).phase).toBe('reworking');
  await revise(officer, id, completeContent('Đã sửa theo góp ý'));
  await headApprove(head, id);
  await submit(officer, id);
  const types = (await timelineOf(officer, id)).map(({ type, summary }) => [type, summary['reason']].join(' ').trim());
  expect(types).toEqual([
    'ProposalDrafted',
    'ProposalRevised',
    `EditionSentBack ${WHY}`,
    'ProposalRevised',
    'EditionApproved',
    'StageCompleted',
  ]);
  return id;
}
