import type { CorrectableBody } from '../../acts/act-views.js';
import type { TimelineEntryBody } from '../../timelines/timeline-views.js';
import { hasOfficialForm } from '@app/domain';
import type { FormField } from '../acts/act-form.js';
import type { Typed } from '../browser/typed.js';
import { signerBody, signerValue } from '../papers/paper-body.js';

/** Something recorded that the reader may put right. */
export interface RecordedEntry {
  readonly entry: Pick<TimelineEntryBody, 'revision' | 'typeName' | 'occurredOn' | 'summary'>;
  readonly may: Pick<CorrectableBody, 'fields' | 'fieldNames'>;
}

const TEXTS = {
  on: { kind: 'day', label: 'Ngày thực hiện đúng' },
  number: { kind: 'text', label: 'Số, ký hiệu đúng' },
  date: { kind: 'day', label: 'Ngày văn bản đúng' },
  reason: { kind: 'lines', label: 'Lý do đúng' },
  text: { kind: 'lines', label: 'Nội dung trả lời đúng' },
} as const;

type TextName = keyof typeof TEXTS;

const isText = (name: string): name is TextName => Object.hasOwn(TEXTS, name);

/** What is recorded now stands in each input. */
export function textFields({ entry, may }: RecordedEntry): readonly FormField[] {
  return may.fields
    .filter(isText)
    .map((name): FormField => ({ ...TEXTS[name], name: `changes.${name}`, value: recordedText(entry, name) }));
}

/** What differs from what is recorded, and why. */
export function correctionBody(typed: Typed, { entry, may }: RecordedEntry): object {
  const texts = may.fields.filter(isText).flatMap((name) => {
    const text = typed.text(`changes.${name}`);
    return text.trim() === '' || text === recordedText(entry, name) ? [] : [[name, text] as const];
  });
  const number = typed.text('changes.number');
  const answer = typed.text('numberAnswer');
  return {
    revision: entry.revision,
    changes: { ...Object.fromEntries(texts), ...changedSigner(typed, entry) },
    ...(answer.trim() === '' || hasOfficialForm(number) ? {} : { numberAnswer: answer }),
    ...(typed.has('samePaper') ? { samePaper: true } : {}),
    reason: typed.text('reason'),
  };
}

function changedSigner(typed: Typed, entry: RecordedEntry['entry']): object {
  const chosen = typed.text('changes.signer');
  const title = typed.text('changes.signer.title');
  const now = recordedSigner(entry);
  if (chosen === '' || (now && chosen === signerValue(now) && title.trim() === '')) return {};
  return { signer: signerBody(chosen, title) };
}

interface Signer {
  readonly person: string;
  readonly title: string;
}

interface Paper {
  readonly id?: string;
  readonly number: string;
  readonly date: string;
  readonly signer: Signer;
}

/** The letter or decision that the entry records. */
export function paperIn({ summary }: Pick<RecordedEntry['entry'], 'summary'>): Paper | null {
  const { letter, decision } = summary as { readonly letter?: Paper | null; readonly decision?: Paper | null };
  return letter ?? decision ?? null;
}

export function recordedSigner(entry: RecordedEntry['entry']): Signer | null {
  return paperIn(entry)?.signer ?? null;
}

function recordedText(entry: RecordedEntry['entry'], name: TextName): string {
  if (name === 'on') return entry.occurredOn;
  if (name === 'number' || name === 'date') return paperIn(entry)?.[name] ?? '';
  const value = entry.summary[name];
  return typeof value === 'string' ? value : '';
}
