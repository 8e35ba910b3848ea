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
    const units = rest['units'] as readonly object[];
    const broken = { ...rest, draft: 'no', 'a/b': 1, units: [...units, { id: 'A b' }] };
    const at = `/units/${String(units.length)}`;
    const found = faults(broken);
    expect(found.map(({ field, rule }) => `${field} ${rule}`).sort()).toEqual([
      '/a~1b additionalProperties',
      '/draft type',
      '/title required',
      `${at}/area required`,
      `${at}/id pattern`,
      `${at}/name required`,
      `${at}/outside required`,
      `${at}/roles required`,
    ]);
    expect(found.find(({ field }) => field === '/title')?.message).toBe('Thiếu trường này.');
  });

  it('tells what the rest means in the same answer, each fault once, and nothing that follows from the form', () => {
    const { title: _, units, ...rest } = plan();
    const items = (rest['items'] as readonly Record<string, unknown>[]).map((item, at) => {
      if (at === 0) return { ...item, lead: 'gia-sang.phong-vhxh' };
      return at === 1 ? { ...item, path: 'khong-co' } : item;
    });
    const deadline = { text: 'trước 15/05/2026', inclusive: false, form: { kind: 'date', date: '2026-06-15' } };
    const remarks = [{ kind: 'odd', at: 'I', text: 'Ghi chú' }];
    const told = faults({
      ...rest,
      units,
      remarks,
      items: [{ ...items[0], deadline, remarks: [] }, ...items.slice(1)],
    });
    expect(told.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      '/title required',
      '/items/0/lead type',
      '/remarks/0/kind enum',
      '/items/1/path unknown-path',
      '/items/0/deadline/form deadline-differs',
    ]);
    expect(new Set(told.map(({ field, rule }) => `${field} ${rule}`)).size).toBe(told.length);
  });

  it.each(['Kế hoạch\u0000', 'Kế hoạch \ud800'])('refuses a text that cannot be kept: %j', (title) => {
    expect(faults({ ...plan(), title }).map(({ field, rule }) => `${field} ${rule}`)).toEqual(['/title not-printable']);
  });

  it.each([[null], ['text'], [[]], [undefined]])('refuses %p', (given) => {
    expect(faults(given)).toHaveLength(1);
  });
});
