import type { Difference } from '@app/event-store';

/** Where two logs part, and what each holds there. */
export function differenceText({ at, from, to }: Difference): string {
  return [`Sự kiện thứ ${String(at)}:`, `  nguồn: ${eventText(from)}`, `  đích:  ${eventText(to)}`].join('\n');
}

function eventText(event: Difference['from']): string {
  if (!event) return 'hết sổ';
  const { id, stream, revision, type } = event;
  return `${type} ${id}, luồng ${stream}, bản ${String(revision)}`;
}
