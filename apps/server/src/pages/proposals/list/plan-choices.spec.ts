import { planFixture } from '@app/testing';
import type { HttpRequest } from '../../../http/request.js';
import type { Api } from '../../api/api.js';
import { PLAN, PLANS } from '../../api/questions.js';
import { PlanChoicesOf } from './plan-choices.js';

const document = planFixture(['review', 'approval']);
const plan = { id: document.id, shortTitle: '01/KH-UBND', title: document.title };

/** The choices, and how often the API was asked. */
async function choicesOf(plans: readonly object[], chosen?: string) {
  const ask = jest.fn((_: unknown, question: unknown) => {
    if (question === PLANS) return Promise.resolve({ items: plans });
    if (question === PLAN) return Promise.resolve({ document });
    return Promise.reject(new Error('nothing else is needed'));
  });
  const choices = await new PlanChoicesOf({ ask } as unknown as Api).of({} as HttpRequest, chosen);
  return { choices, asked: ask.mock.calls.length };
}

describe('what a list of proposals may be narrowed to', () => {
  it('is what the only plan itself names: items, the units that write, stages', async () => {
    const { choices, asked } = await choicesOf([plan]);
    expect(choices).toEqual({
      plans: [[document.id, '01/KH-UBND']],
      items: [['I.1', '1 Hộ tịch']],
      units: [
        ['room-a', 'Phòng Tư pháp'],
        ['room-b', 'Phòng Kinh tế'],
        ['center', 'Trung tâm'],
      ],
      paths: [['main', expect.any(String)]],
      catalogues: [['tthc', 'Thủ tục hành chính']],
      stages: [
        ['review-1', 'Rà soát'],
        ['approval-1', 'Phê duyệt'],
      ],
    });
    expect(asked).toBe(2);
  });

  it('is a plan alone where there are several and none is chosen', async () => {
    const { choices, asked } = await choicesOf([plan, { ...plan, id: 'other' }]);
    expect(choices).toMatchObject({ items: [], units: [], stages: [] });
    expect(asked).toBe(1);
  });

  it('is that of the chosen one', async () => {
    expect((await choicesOf([plan, { ...plan, id: 'other' }], document.id)).choices.units).toHaveLength(3);
  });
});
