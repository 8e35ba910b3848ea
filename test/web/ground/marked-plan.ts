import type { PlanDocument } from '@app/domain';
import { planOfShape, type Shape } from '../../plans/newcomers.js';
import { marked } from './marks.js';

const SHAPE: Shape = ['review', ['consolidation', 'gathers'], 'submission', 'approval'];
/** Where a document has words of its own; areas of others keep theirs. */
const WORDS = new Set(['title', 'name', 'product', 'section', 'signedAs', 'about', 'issuer']);
const KEPT = 'Tỉnh Thái Nguyên';

export const MARKED_PLAN = 'chu-thu-2026';
export const UNITS = {
  room: 'moi.phong-kinh-te',
  other: 'moi.phong-van-hoa',
  center: 'moi.trung-tam',
  ward: 'moi.ubnd',
  province: 'moi.tinh',
} as const;

/** A plan of a new ward in which every text is marked. */
export function markedPlan(): PlanDocument {
  const plan = planOfShape(MARKED_PLAN, SHAPE);
  const deadline = { text: marked('deadline', 'trong quý IV'), inclusive: true } as const;
  const form = { kind: 'quarter', year: 2026, quarter: 4 } as const;
  const paths = plan.paths.map(({ stages, ...path }) => ({
    ...path,
    stages: stages.map((stage) => ({ ...stage, deadline: { ...deadline, form } })),
  }));
  return withMarks({ ...plan, title: 'Kế hoạch rà soát của phường Mới', paths }, 'plan');
}

function withMarks<Part>(part: Part, at: string): Part {
  if (Array.isArray(part)) return part.map((one: unknown) => withMarks(one, at)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const fields = Object.entries(part).map(([key, value]: [string, unknown]) => {
    const place = `${at}.${key}`;
    if (typeof value !== 'string' || !WORDS.has(key) || value === KEPT) return [key, withMarks(value, place)];
    return [key, marked(place, value)];
  });
  return Object.fromEntries(fields) as Part;
}
