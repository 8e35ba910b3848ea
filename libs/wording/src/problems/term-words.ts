import { isCivilDate } from '@app/domain';
import { showDay } from '../figures/numbers.js';

/** The limits of a day, or the day that stands, in the details of a refusal; undefined without any. */
export function termWords(details: Readonly<Record<string, unknown>>): string | undefined {
  const { earliest = details['from'], latest = details['to'], adoptedOn } = details;
  if (typeof adoptedOn === 'string' && isCivilDate(adoptedOn)) return `Ngày ban hành đã ghi: ${showDay(adoptedOn)}.`;
  const bounds = [bound('trước', earliest), bound('sau', latest)].filter((words) => words !== undefined);
  return bounds.length === 0 ? undefined : `Ngày này ${bounds.join(' và ')}.`;
}

function bound(side: string, day: unknown): string | undefined {
  return typeof day === 'string' && isCivilDate(day) ? `không được ${side} ngày ${showDay(day)}` : undefined;
}
