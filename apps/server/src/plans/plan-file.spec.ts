import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../http/problem.js';
import { PlanFile } from './plan-file.js';
import { PlanSchema } from './plan-schema.js';

const folder = path.join(__dirname, '../../../../deploy/plans');
const file = new PlanFile(PlanSchema.in(folder));
const plan = () => JSON.parse(readFileSync(path.join(folder, 'gia-sang-2026.json'), 'utf8')) as Record<string, unknown>;

function faults(given: unknown) {
  try {
    file.read(given);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe('INVALID_PLAN');
    return error.extras.errors ?? [];
  }
}

describe('PlanFile', () => {
  it('takes a plan as published', () => {
    expect(file.read(plan()).id).toBe('gia-sang-2026');
  });

  it('names every fault by its JSON pointer, in Vietnamese', () => {
    const { title: _, ...rest } = plan();
    const broken = { ...rest, draft: 'no', 'a/b': 1, units: [{ id: 'A b' }] };
    const found = faults(broken);
    expect(found.map(({ field, rule }) => `${field} ${rule}`).sort()).toEqual([
      '/a~1b additionalProperties',
      '/draft type',
      '/title required',
      '/units/0/area required',
      '/units/0/id pattern',
      '/units/0/name required',
      '/units/0/outside required',
      '/units/0/roles required',
    ]);
    expect(found.find(({ field }) => field === '/title')?.message).toBe('Thiếu trường này.');
  });

  it.each(['Kế hoạch\u0000', 'Kế hoạch \ud800'])('refuses a text that cannot be kept: %j', (title) => {
    expect(faults({ ...plan(), title }).map(({ field, rule }) => `${field} ${rule}`)).toEqual(['/title not-printable']);
  });

  it.each([[null], ['text'], [[]], [undefined]])('refuses %p', (given) => {
    expect(faults(given)).toHaveLength(1);
  });
});
