import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import type { WholeVersionBody } from '../../procedures/version-views.js';
import { day } from '../parts/words.js';
import { ProcedureHead } from './procedure-head.js';
import { fromWords } from './versions-shown.js';

interface VersionPageProps {
  readonly procedure: RegisteredProcedureBody;
  readonly version: WholeVersionBody;
}

/** What a file said of a procedure, whole. */
export function VersionPage({ procedure, version }: VersionPageProps) {
  const { occurredOn, name, names, texts } = version;
  return (
    <>
      <ProcedureHead procedure={procedure} part={`Bản nạp ngày ${day(occurredOn)}`} />
      <p class="notice warn">
        Nội dung như tệp ghi khi đó: {name}. {fromWords(version, names)}.
      </p>
      <dl class="texts">
        {texts
          .filter(({ text }) => text !== '')
          .map(({ fieldName, text }) => (
            <div>
              <dt>{fieldName}</dt>
              <dd class="lines">{text}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
