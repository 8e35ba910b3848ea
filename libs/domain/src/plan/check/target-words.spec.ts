import type { PlanDocument, Remark } from '../document.js';
import type { Comparison, TargetUnit } from '../targets.js';
import { checkPlan } from './index.js';
import { soundPlan } from './sound-plan.fixture.js';

type Typed = readonly [Comparison, string, TargetUnit?];

function withFigure(figure: string, typed: readonly Typed[], remarks: readonly Remark[] = []): PlanDocument {
  const [target] = soundPlan.targets;
  const reviewed = target?.measures.find(({ indicator }) => indicator === 'internal-procedures-reviewed');
  if (!target || !reviewed) throw new Error('No target');
  const measures = typed.map(([comparison, value, unit = 'percent']) => ({ ...reviewed, comparison, value, unit }));
  return { ...soundPlan, targets: [{ ...target, figure, measures, remarks }] };
}

function rulesOf(plan: PlanDocument): readonly string[] {
  return checkPlan(plan).map(({ rule, path }) => `${path} ${rule}`);
}

describe('the printed figure of a target and its typed ones', () => {
  it.each<readonly [string, readonly Typed[]]>([
    ['30%', [['exactly', '30']]],
    ['30', [['at-least', '30']]],
    ['Đạt 30 %', [['exactly', '30']]],
    ['ít nhất 37,5%', [['at-least', '37.5']]],
    ['tối thiểu 30 phần trăm', [['at-least', '30']]],
    ['Từ 30% trở lên', [['at-least', '30']]],
    ['30% trở lên', [['at-least', '30']]],
    ['không dưới 30%', [['at-least', '30']]],
    ['trên 95%', [['above', '95']]],
    ['không quá 5%', [['at-most', '5']]],
    [
      '50%; ít nhất 30%',
      [
        ['exactly', '50'],
        ['at-least', '30'],
      ],
    ],
    ['ít nhất 05 (năm) TTHC', [['at-least', '5', 'count']]],
    ['ít nhất 1.200 TTHC', [['at-least', '1200', 'count']]],
    ['ít nhất 30% so với năm 2024', [['at-least', '30']]],
  ])('agree: %s', (figure, typed) => {
    expect(rulesOf(withFigure(figure, typed))).toEqual([]);
  });

  it.each<readonly [string, Typed, string]>([
    ['tối thiểu 30%', ['at-least', '20'], 'value'],
    ['ít nhất 50%', ['at-least', '30'], 'value'],
    ['ít nhất 50% so với năm 2024', ['at-least', '30'], 'value'],
    ['50%; ít nhất 37,5%', ['at-least', '37'], 'value'],
    ['ít nhất 50%', ['exactly', '50'], 'comparison'],
    ['50%; ít nhất 30%', ['at-least', '50'], 'comparison'],
    ['50%', ['at-least', '50'], 'comparison'],
    ['trên 95%', ['at-least', '95'], 'comparison'],
    ['tối đa 5%', ['at-least', '5'], 'comparison'],
    ['95% trở lên', ['exactly', '95'], 'comparison'],
    ['ít nhất 20 TTHC', ['at-least', '20'], 'unit'],
    ['ít nhất 20%', ['at-least', '20', 'count'], 'unit'],
  ])('differ: %s', (figure, typed, field) => {
    expect(rulesOf(withFigure(figure, [typed]))).toEqual([`/targets/0/measures/0/${field} figure-differs`]);
  });

  it.each(['khoảng 30%', 'từ 30% đến 40%', '30-40%', 'dưới 30%', 'trên 30% trở xuống', 'ba mươi phần trăm'])(
    'are not compared where the words are not wholly understood: %s',
    (figure) => {
      expect(rulesOf(withFigure(figure, [['exactly', '20']]))).toEqual([]);
    },
  );

  it.each(['as-written', 'contradiction', 'reading'] as const)('may differ where a remark %s says so', (kind) => {
    const remark = { kind, at: 'II.1', text: 'Phụ lục ghi 20%' };
    expect(rulesOf(withFigure('30%', [['exactly', '20']], [remark]))).toEqual([]);
  });

  it('differ where a remark only tells of a gap', () => {
    const remark = { kind: 'gap', at: 'II.1', text: 'Không nêu thời hạn' } as const;
    expect(rulesOf(withFigure('30%', [['exactly', '20']], [remark]))).toHaveLength(1);
  });

  it('tell once of a value that is no percent', () => {
    expect(rulesOf(withFigure('30%', [['exactly', '120']]))).toEqual(['/targets/0/measures/0/value not-a-percent']);
  });
});
