import type { PersonProposalCommand } from '@app/domain';
import { InMemoryEventStore, InMemoryLog } from '@app/event-store';
import { fullContent, gathering, planFixture } from '@app/testing';
import { installPlan, MemoryCheckpoints, requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { Handle } from './handle.js';

const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const REVIEWER = 'center:reviewer';
const PLACE = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
const DRAFT: PersonProposalCommand = { type: 'DraftProposal', ...PLACE, content: fullContent() };
const ASK: PersonProposalCommand = { type: 'RequestOpinion', from: 'Sở Tư pháp', question: 'Căn cứ?', answerBy: null };

it('are of the stream too: one key may be sent for acts on two things', async () => {
  const log = new InMemoryLog();
  const service = await startWriteService(new InMemoryEventStore(log), new SetClock());
  await installPlan(service, new MemoryCheckpoints(), PLAN);
  const act = (id: string, command: PersonProposalCommand, request = requestOf(REVIEWER)) =>
    service.bus.execute(new Handle('proposal', id, command, { ...request, plan: PLAN.id }));
  const sameKey = requestOf(REVIEWER);
  for (const id of ['p', 'q']) {
    await act(id, DRAFT, requestOf('room-a:officer'));
    await act(id, { type: 'ApproveEdition', edition: 1 }, requestOf('room-a:head'));
    await act(id, { type: 'SubmitProposal' }, requestOf('room-a:head'));
    await act(id, { type: 'StartAssessment' });
    await act(id, ASK, sameKey);
  }
  const opinions = ['p', 'q'].map((id) => {
    const asked = log.stream(`proposal-${id}`).find(({ type }) => type.startsWith('OpinionRequested'));
    return (JSON.parse(asked?.data ?? '{}') as { readonly opinion?: string }).opinion;
  });
  expect(new Set(opinions).size).toBe(2);
});
