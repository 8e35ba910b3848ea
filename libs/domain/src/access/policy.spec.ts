import { qualifiedAreas } from '../kernel/area.js';
import { carrier, holderOf, person, post, rejectionOf } from '@app/testing';
import type { Actor } from '../kernel/actor.js';
import { permissionTo, type ActionName } from '../permissions.js';
import { authorize, authorizeSomewhere, covers, isInForce, type Resource } from './policy.js';

const TODAY = '2026-04-01';
const AREA = ['tinh', 'tinh/phuong'];
const center: Resource = {
  area: AREA,
  actors: [{ duty: 'assess', role: 'reviewer', unit: 'center' }],
  stageKind: 'consolidation',
  involved: ['drafter'],
};
const rule = (action: ActionName, actor: Actor, resource = center) =>
  rejectionOf(() => authorize(permissionTo(action), actor, resource, TODAY))?.details['rule'];

describe('the policy', () => {
  it('gives the authority of the post under which the act is allowed, without a name', () =>
    expect(
      authorize(permissionTo('StartAssessment'), holderOf({ role: 'reviewer', unit: 'center' }), center, TODAY),
    ).toEqual({
      person: 'reviewer-center',
      appointment: 'post-reviewer-center',
      unit: 'center',
      role: 'reviewer',
      title: 'reviewer',
    }));

  it('finds the fitting one among several posts', () => {
    const many = person(
      'x',
      post('room-a', 'officer'),
      post('center', 'reviewer', { from: '2030-01-01' }),
      post('center', 'reviewer', { id: 'now' }),
    );
    expect(authorize(permissionTo('StartAssessment'), many, center, TODAY)).toMatchObject({ appointment: 'now' });
  });

  it('says which rule refuses, the most general first', () => {
    expect(rule('StartAssessment', person('x'))).toBe('NO_ROLE');
    expect(rule('StartAssessment', person('x', post('center-x', 'reviewer')))).toBe('OTHER_AREA');
    expect(rule('StartAssessment', person('x', post('ward', 'reviewer')))).toBe('OTHER_UNIT');
    expect(rule('StartAssessment', person('drafter', post('center', 'reviewer')))).toBe('FOUR_EYES');
    expect(rule('AnswerClaim', holderOf({ role: 'administrator', unit: 'ward' }))).toBe('PROCESS_ONLY');
    expect(rule('StartAssessment', carrier)).toBe('PROCESS_ONLY');
  });

  it('does not mix a role held at one unit with another held elsewhere', () => {
    const mixed = person('x', post('center', 'officer'), post('ward', 'reviewer'));
    expect(rule('StartAssessment', mixed)).toBe('OTHER_UNIT');
  });

  it('wants the role at the very unit that the stage names for it', () => {
    const two: Resource = {
      area: AREA,
      actors: [
        { duty: 'assess', role: 'reviewer', unit: 'center' },
        { duty: 'assess', role: 'leader', unit: 'ward' },
      ],
    };
    expect(rule('StartAssessment', person('x', post('center', 'leader')), two)).toBe('OTHER_UNIT');
    expect(rule('StartAssessment', person('x', post('ward', 'leader')), two)).toBeUndefined();
  });

  it('gives nothing for a post that is not in force', () => {
    for (const change of [{ from: '2026-04-02' }, { from: '2025-01-01', to: '2026-03-31' }]) {
      expect(rule('StartAssessment', person('x', post('center', 'reviewer', change)))).toBe('NO_ROLE');
      expect(rule('ReadProposal', person('x', post('center', 'auditor', change)))).toBe('NO_ROLE');
    }
  });

  it('lets a process do nothing that people do, but set the service up', () => {
    expect(authorize(permissionTo('ImportPlan'), carrier, { area: AREA }, TODAY)).toEqual({ process: 'carrier' });
    expect(rule('ClosePlan', carrier)).toBe('PROCESS_ONLY');
    expect(rule('ReadProposal', carrier)).toBe('PROCESS_ONLY');
  });
});

describe('before it is known what is acted on, the policy', () => {
  const somewhere = (action: ActionName, ...held: readonly ReturnType<typeof post>[]) =>
    rejectionOf(() => authorizeSomewhere(permissionTo(action), person('x', ...held), TODAY))?.details['rule'];

  it('lets through whoever holds a post that could allow the act at some stage, area or unit', () => {
    expect(somewhere('StartAssessment', post('room-a', 'officer'))).toBeUndefined();
    expect(somewhere('ImportPlan', post('ward', 'administrator'))).toBeUndefined();
    expect(somewhere('ReadProposal', post('ward', 'auditor'))).toBeUndefined();
  });

  it('refuses whoever holds none today', () => {
    expect(somewhere('ImportPlan', post('ward', 'leader'), post('ward', 'auditor'))).toBe('NO_ROLE');
    expect(somewhere('StartAssessment', post('ward', 'auditor'), post('ward', 'administrator'))).toBe('NO_ROLE');
    expect(somewhere('ImportPlan', post('ward', 'administrator', { to: '2026-03-31' }))).toBe('NO_ROLE');
    expect(somewhere('ReadProposal')).toBe('NO_ROLE');
    expect(somewhere('AnswerClaim', post('ward', 'administrator'))).toBe('PROCESS_ONLY');
  });
});

describe('a post', () => {
  const held = post('center', 'reviewer', { from: '2026-01-01', to: '2026-06-30' });

  it('is in force from its first day to its last', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => isInForce(held, day))).toEqual([false, true, true, false]);
  });

  it('without a last day stays in force', () => expect(isInForce(post('center', 'reviewer'), '2099-01-01')).toBe(true));
});

it('an area hung below another one by a plan gives no authority over the real one', () => {
  const forged = qualifiedAreas(['phuong', 'tinh']);
  expect(covers(forged, qualifiedAreas(['tinh']))).toBe(false);
  expect(covers(forged, qualifiedAreas(['tinh', 'phuong-ben']))).toBe(false);
  expect(covers(forged, qualifiedAreas(['phuong', 'tinh', 'to']))).toBe(true);
});

it('authority over an area reaches its subtree, and nothing above or beside it', () => {
  expect(covers(['tinh'], ['tinh', 'tinh/phuong'])).toBe(true);
  expect(covers(['tinh', 'tinh/phuong'], ['tinh', 'tinh/phuong'])).toBe(true);
  expect(covers(['tinh', 'tinh/phuong'], ['tinh'])).toBe(false);
  expect(covers(['tinh', 'tinh/phuong'], ['tinh', 'tinh/phuong-ben'])).toBe(false);
  expect(covers([], ['tinh'])).toBe(false);
});
