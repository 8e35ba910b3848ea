import type { CorrectedValues } from '@app/domain';
import type { TimelineBody, TimelineEntryBody } from '../../timelines/timeline-views.js';
import { correctedIn } from './corrected.js';
import { count, day } from './words.js';

type Summary = TimelineEntryBody['summary'];

/** How much of what happened is told beside its name: words of ours, and words that somebody wrote. */
export interface EntryWords {
  readonly told: readonly string[];
  readonly written: readonly string[];
}

type Reader = (value: never) => string;
type Paper = Readonly<Record<'number' | 'date', string>>;
type Readers = Readonly<Record<string, Reader>>;

const dayOf = (value: string) => day(value);

/** By the names of a summary, in the order in which they are told. */
const TOLD: Readers = {
  number: (number: string) => number,
  title: (title: string) => title,
  edition: (edition: number) => `bản ${count(edition)}`,
  measured: (procedures: number) => `${count(procedures)} thủ tục`,
  warnings: (warnings: number) => (warnings === 0 ? '' : `${count(warnings)} cảnh báo`),
  answered: (answered: number) => `đã giải trình ${count(answered)}`,
  proposals: (proposals: number) => `${count(proposals)} phương án`,
  from: (from: string) => `hỏi ${from}`,
  answerBy: (on: string) => `hạn trả lời ${dayOf(on)}`,
  dossier: (number: string) => `hồ sơ ${number}`,
  letter: ({ number, date }: Paper) => `Tờ trình ${number} ngày ${dayOf(date)}`,
  report: ({ number, date }: Paper) => `Báo cáo ${number} ngày ${dayOf(date)}`,
  decision: ({ number, date }: Paper) => `Quyết định ${number} ngày ${dayOf(date)}`,
  outcomeName: (name: string) => name.toLocaleLowerCase('vi'),
  toName: (name: string) => `đến bước ${name}`,
  until: (on: string) => `đến ngày ${dayOf(on)}`,
};
const WRITTEN = ['question', 'text', 'reason'] as const;

export function entryWords(
  { summary }: Pick<TimelineEntryBody, 'summary'>,
  numbers: TimelineBody['numbers'] = {},
): EntryWords {
  const { was, changes } = summary as { readonly was?: CorrectedValues; readonly changes?: CorrectedValues };
  const corrected = was && changes ? correctedIn(was, changes) : [];
  const called = calledIn(summary, numbers);
  const told = Object.entries(TOLD).flatMap(([name, read]) => wordsIn(called[name], read));
  const written = [...WRITTEN.flatMap((name) => wordsIn(summary[name], (text: string) => text)), ...reasonsIn(summary)];
  return { told: [...told, ...corrected], written };
}

/** Why a decision does not approve measures: each reason once. */
function reasonsIn({ measures }: Summary): readonly string[] {
  if (!Array.isArray(measures)) return [];
  return [...new Set((measures as readonly { readonly reason?: string }[]).flatMap(({ reason }) => reason ?? []))];
}

/** More than these are counted. */
const MOST_NUMBERS = 12;

/** With numbers in the place of ids, where the entry does not give the number itself. */
function calledIn(summary: Summary, numbers: TimelineBody['numbers']): Summary {
  const { proposal, proposals, dossier, number } = summary;
  const of = (id: unknown) => (typeof id === 'string' ? (numbers[id] ?? null) : null);
  const many = Array.isArray(proposals) ? proposals.map(of).filter((one) => one !== null) : [];
  const isLong = Array.isArray(proposals) && (many.length === 0 || many.length > MOST_NUMBERS);
  return {
    ...summary,
    number: number ?? of(proposal) ?? (many.length > 0 && !isLong ? many.join(', ') : null),
    dossier: of(dossier),
    proposals: Array.isArray(proposals) ? (isLong ? proposals.length : null) : proposals,
  };
}

function wordsIn(value: Summary[string], read: Reader): readonly string[] {
  if (value === undefined || value === null) return [];
  const words = (read as (one: unknown) => string)(value);
  return words === '' ? [] : [words];
}
