import type { CorrectedValues } from '@app/domain';
import type { TimelineEntryBody } from '../../timelines/timeline-views.js';
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
  edition: (edition: number) => `bản ${count(edition)}`,
  measured: (procedures: number) => `${count(procedures)} thủ tục`,
  warnings: (warnings: number) => (warnings === 0 ? '' : `${count(warnings)} cảnh báo`),
  answered: (answered: number) => `đã giải trình ${count(answered)}`,
  proposals: (proposals: number | readonly unknown[]) =>
    `${count(typeof proposals === 'number' ? proposals : proposals.length)} phương án`,
  from: (from: string) => `hỏi ${from}`,
  answerBy: (on: string) => `hạn trả lời ${dayOf(on)}`,
  letter: ({ number, date }: Paper) => `Tờ trình ${number} ngày ${dayOf(date)}`,
  decision: ({ number, date }: Paper) => `Quyết định ${number} ngày ${dayOf(date)}`,
  outcomeName: (name: string) => name.toLocaleLowerCase('vi'),
  toName: (name: string) => `đến bước ${name}`,
  until: (on: string) => `đến ngày ${dayOf(on)}`,
};
const WRITTEN = ['question', 'text', 'reason'] as const;

export function entryWords({ summary }: Pick<TimelineEntryBody, 'summary'>): EntryWords {
  const { was, changes } = summary as { readonly was?: CorrectedValues; readonly changes?: CorrectedValues };
  const corrected = was && changes ? correctedIn(was, changes) : [];
  const told = [...Object.entries(TOLD).flatMap(([name, read]) => wordsIn(summary[name], read)), ...corrected];
  const written = WRITTEN.flatMap((name) => wordsIn(summary[name], (text: string) => text));
  return { told, written };
}

function wordsIn(value: Summary[string], read: Reader): readonly string[] {
  if (value === undefined || value === null) return [];
  const words = (read as (one: unknown) => string)(value);
  return words === '' ? [] : [words];
}
