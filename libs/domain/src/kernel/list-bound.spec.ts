import {
  administratorOf,
  areaOfUnit,
  calendarFixture,
  contextOf,
  decider,
  DossierStory,
  examinerOf,
  gathering,
  hourlyRate,
  planFixture,
  planState,
  ProposalStory,
  reviewerOf,
} from '@app/testing';
import { calendarDecider, type CalendarEvent } from '../calendar/area-calendar.js';
import { parametersDecider, type ParametersEvent } from '../parameters/parameters.js';
import { MOST_LISTED } from './list-bound.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const area = areaOfUnit('ward');
const administrator = contextOf(administratorOf('ward'));
const times = <T>(made: (n: number) => T) => Array.from({ length: MOST_LISTED }, (_, n) => made(n));

describe('a list of one stream', () => {
  it('of opinions that a proposal waits for or has takes five hundred', () => {
    const story = new ProposalStory(plan).draft().pass().startAssessment();
    const reviewer = reviewerOf('center');
    const ask = {
      type: 'RequestOpinion',
      from: 'Sở Tư pháp',
      question: 'Có trái luật không?',
      answerBy: null,
    } as const;
    for (let asked = 0; asked < MOST_LISTED; asked++) story.does(reviewer, ask);
    story.when(reviewer, ask).thenRejected('LIST_FULL', { field: 'opinions', most: 500 });
    story.does(reviewer, { type: 'RecordOpinion', opinion: story.now.opinions[0]!.id, text: 'Không.' });
    story.when(reviewer, ask).thenRejected('LIST_FULL');
  });

  it('of explanations of a dossier takes five hundred', () => {
    const story = new DossierStory(plan).openWith('p1').close().submit().receive();
    const examiner = examinerOf('office');
    const ask = { type: 'RequestExplanation', question: 'Căn cứ nào?', answerBy: null } as const;
    for (let asked = 0; asked < MOST_LISTED; asked++) story.does(examiner, ask);
    story.when(examiner, ask).thenRejected('LIST_FULL', { field: 'explanations', most: 500 });
  });

  it('of parameters of an area takes five hundred, and one that is in it again', () => {
    const parameter = hourlyRate();
    const record = (id: string) => ({ type: 'RecordParameter', area, id, parameter }) as const;
    const [first] = parametersDecider.decide(record('p0'), parametersDecider.initial, administrator);
    const facts = times((n) => ({ ...first, data: { area, id: `p${String(n)}`, parameter } }) as ParametersEvent);
    const full = decider(parametersDecider).given(facts);
    full.when(record('another'), administrator).thenRejected('LIST_FULL', { field: 'parameters', most: 500 });
    full.when(record('p7'), administrator).then([]);
  });

  it('of versions of a calendar takes five hundred, and the one in force again', () => {
    const version = (n: number) => calendarFixture({ version: `2026.${String(n)}` });
    const change = (n: number) => ({ type: 'ChangeCalendar', area, calendar: version(n) }) as const;
    const [first] = calendarDecider.decide(change(0), calendarDecider.initial, administrator);
    const facts = times((n) => ({ ...first, data: { area, calendar: version(n) } }) as CalendarEvent);
    const full = decider(calendarDecider).given(facts);
    full.when(change(MOST_LISTED), administrator).thenRejected('LIST_FULL', { field: 'versions', most: 500 });
    full.when(change(MOST_LISTED - 1), administrator).then([]);
  });
});
