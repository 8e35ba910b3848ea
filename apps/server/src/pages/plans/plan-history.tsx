import type { HistoryBody, HistoryEntryBody } from '../../timelines/history-views.js';
import { HistoryShown } from '../parts/history-shown.js';
import { count, day } from '../parts/words.js';

interface PlanHistoryProps {
  readonly history: HistoryBody;
  /** Of later entries; null if these are all. */
  readonly later: string | null;
}

export function PlanHistory({ history, later }: PlanHistoryProps) {
  return <HistoryShown history={history} later={later} wordsOf={wordsOf} />;
}

interface Told {
  readonly title?: string;
  readonly items?: number;
  readonly tasks?: number;
  readonly targets?: number;
  readonly task?: string;
  readonly item?: string;
  readonly product?: string | null;
  readonly completedOn?: string;
  readonly document?: { readonly number: string; readonly date: string } | null;
  readonly reason?: string;
}

function wordsOf({ summary }: HistoryEntryBody) {
  const { items, tasks, targets, task, item, product, completedOn, document, reason } = summary as Told;
  const told = [
    ...(items === undefined ? [] : [`${count(items)} nội dung`]),
    ...(tasks === undefined ? [] : [`${count(tasks)} nhiệm vụ`]),
    ...(targets === undefined ? [] : [`${count(targets)} chỉ tiêu`]),
    ...(task === undefined ? [] : [`nhiệm vụ ${task}`]),
    ...(item === undefined ? [] : [`nội dung ${item}`]),
    ...(product ? [product] : []),
    ...(completedOn === undefined ? [] : [`hoàn thành ngày ${day(completedOn)}`]),
    ...(document ? [`văn bản ${document.number} ngày ${day(document.date)}`] : []),
  ];
  return { told, written: reason === undefined ? [] : [reason] };
}
