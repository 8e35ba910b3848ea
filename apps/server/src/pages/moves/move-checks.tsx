import type { DossierBody } from '../../dossiers/dossier-views.js';
import { count, dueWords } from '../parts/words.js';

/** What its sender looks at before it goes. */
export function MoveChecks({ dossier }: { readonly dossier: DossierBody }) {
  return (
    <section aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">Kiểm tra trước khi gửi</h2>
      <ul class="checks">
        {checksOf(dossier).map(({ tone, text }) => (
          <li class={tone}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

interface Check {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly text: string;
}

function checksOf(dossier: DossierBody): readonly Check[] {
  return [listCheck(dossier), dueCheck(dossier), questionCheck(dossier), letterCheck(dossier)].flat();
}

function listCheck({ entries, staying }: DossierBody): readonly Check[] {
  if (entries.length === 0) return [{ tone: 'bad', text: 'Hồ sơ chưa có phương án nào.' }];
  const more = staying.length === 0 ? '' : `; ${count(staying.length)} phương án đã quyết định đi cùng`;
  return [{ tone: 'good', text: `${count(entries.length)} phương án trong danh sách${more}.` }];
}

function dueCheck({ due, overdue, workingDaysLeft }: DossierBody): readonly Check[] {
  if (due === null) return [];
  const text = `Hạn của bước này là ${dueWords(due, workingDaysLeft)}.`;
  return [{ tone: overdue ? 'warn' : 'good', text }];
}

function questionCheck({ explanations }: DossierBody): readonly Check[] {
  const open = explanations.filter(({ answered, lapsed }) => !answered && !lapsed);
  if (explanations.length === 0) return [];
  return open.length === 0
    ? [{ tone: 'good', text: 'Mọi yêu cầu giải trình đã có trả lời.' }]
    : [{ tone: 'warn', text: `${count(open.length)} yêu cầu giải trình chưa có trả lời.` }];
}

function letterCheck({ needsLetter }: DossierBody): readonly Check[] {
  return [{ tone: 'good', text: needsLetter ? 'Bước này cần Tờ trình.' : 'Bước này không cần Tờ trình.' }];
}
