import { inputId } from '../browser/typed.js';
import type { Lack } from './missing.js';
import { PARTS, PART_NAMES, type WritingPart } from './parts.js';

interface StepsProps {
  readonly part: WritingPart;
  readonly edition: number;
  readonly lacks: readonly Lack[];
}

/** The parts and what each still lacks, which follows what is kept of the typing. To change the part keeps what is typed. */
export function Steps({ part, edition, lacks }: StepsProps) {
  const own = lacks.filter((one) => one.part === part);
  return (
    <nav class="steps" aria-label="Các phần của phương án">
      <ol>
        {PARTS.map((one) => (
          <li>
            <button
              name="_do"
              value={`sang:${one}`}
              class="step"
              {...(one === part ? { 'aria-current': 'step' as const } : {})}
            >
              {PART_NAMES[one]}{' '}
              <span id={`con-thieu-${one}`} data-live>
                <Count lacks={one === 'kiem-tra' ? lacks : lacks.filter((lack) => lack.part === one)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div id="con-thieu" data-live>
        {part !== 'kiem-tra' && own.length > 0 && (
          <ul class="lacks" aria-label="Còn thiếu ở phần này">
            {own.map(({ field, text }) => (
              <li>
                <a href={`#${inputId(field)}`}>{text}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="quiet small">Bản {edition}</p>
    </nav>
  );
}

function Count({ lacks: { length } }: { readonly lacks: readonly Lack[] }) {
  return length === 0 ? <span class="enough">đủ</span> : <span class="lack">thiếu {length}</span>;
}
