import type { OwnedWork, ProcessStanding, RebuildTold } from '@app/read-side';
import { showMoment } from '../figures/numbers.js';
import { behindWords, idleWords, paceWords, PROCESS_NAMES, silenceWords, WORK_NAMES } from '../read-models.js';

interface OwnedShown extends OwnedWork {
  readonly behindMs: number | null;
}

interface ProcessShown extends ProcessStanding {
  readonly owns: readonly OwnedShown[];
}

interface RebuildShown extends Omit<RebuildTold, 'share'> {
  readonly percent: number;
}

/** `work`: what is to be done by some process; `rebuild`: of the read models, null where none is to be done. */
export function ownersWords(
  processes: readonly ProcessShown[],
  work: readonly string[],
  rebuild: RebuildShown | null,
): string {
  const lines = processes.length === 0 ? ['Không có tiến trình nào.'] : processes.map(processWords);
  const going = rebuild?.standing === 'going-on' ? [`Đang dựng lại số liệu để đọc: ${paceWords(rebuild)}.`] : [];
  return [...lines, ...unownedWords(processes, work), ...going].join('\n');
}

function unownedWords(processes: readonly ProcessShown[], work: readonly string[]): readonly string[] {
  const owned = new Set(processes.flatMap(({ owns }) => owns.map(({ name }) => name)));
  const unowned = work.filter((name) => !owned.has(name));
  if (unowned.length === 0) return [];
  if (unowned.length === work.length) return ['Không việc nào có tiến trình giữ.'];
  return [`Việc không có tiến trình nào giữ: ${unowned.map((name) => WORK_NAMES[name] ?? name).join(', ')}.`];
}

function processWords({ kind, host, pid, began, heard, silentMs, owns }: ProcessShown): string {
  const place = [PROCESS_NAMES[kind], `máy ${host}`, `tiến trình ${String(pid)}`, `chạy từ ${showMoment(began)}`];
  const silence = silenceWords(silentMs);
  const head = [...place, `báo gần nhất ${showMoment(heard)}`, ...(silence === '' ? [] : [silence])].join(', ');
  const works = owns.length === 0 ? [`  việc đang giữ: ${idleWords(kind, silentMs)}`] : owns.map(ownedWords);
  return [head, ...works].join('\n');
}

function ownedWords({ name, position, since, behindMs }: OwnedShown): string {
  const followsNone = position === null && behindMs === null;
  const place = followsNone ? [] : [`đến vị trí ${position ?? 'đầu sổ'}`, behindWords(behindMs)];
  return `  ${[WORK_NAMES[name] ?? name, ...place, `giữ từ ${showMoment(since)}`].join(', ')}`;
}
