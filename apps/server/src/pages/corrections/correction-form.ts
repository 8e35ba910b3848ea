import type { TimelineEntryBody } from '../../timelines/timeline-views.js';
import type { FormField } from '../acts/act-form.js';
import type { Typed } from '../browser/typed.js';

/** What may be put right of what a proposal itself records. */
const FIELDS = {
  on: { kind: 'day', label: 'Ngày thực hiện đúng' },
  reason: { kind: 'lines', label: 'Lý do đúng' },
  text: { kind: 'lines', label: 'Nội dung trả lời đúng' },
} as const;

type Field = keyof typeof FIELDS;
type Recorded = Pick<TimelineEntryBody, 'revision' | 'occurredOn' | 'summary'>;

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

export function correctionFields(entry: Recorded, correctable: readonly string[]): readonly FormField[] {
  const values = correctable.filter(isField).map((name): FormField => {
    return { ...FIELDS[name], name: `changes.${name}`, value: valueOf(entry, name) };
  });
  return [...values, { name: 'reason', kind: 'lines', label: 'Vì sao đính chính', required: true }];
}

/** What differs from what is recorded. */
export function correctionBody(typed: Typed, entry: Recorded, correctable: readonly string[]): object {
  const changes = correctable.filter(isField).flatMap((name) => {
    const text = typed.text(`changes.${name}`);
    return text.trim() === '' || text === valueOf(entry, name) ? [] : [[name, text] as const];
  });
  return { revision: entry.revision, changes: Object.fromEntries(changes), reason: typed.text('reason') };
}

function valueOf({ occurredOn, summary }: Recorded, name: Field): string {
  if (name === 'on') return occurredOn;
  const value = summary[name];
  return typeof value === 'string' ? value : '';
}
