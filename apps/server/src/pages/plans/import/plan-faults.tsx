import { LIMITS } from '../../../http/limits.js';
import type { ProblemBody } from '../../../http/problem-body.js';
import { count } from '../../parts/words.js';
import { breakIn, placesIn, type JsonPlace, type NumberedLine } from './json-places.js';

interface FaultsProps {
  readonly problem: ProblemBody;
  /** Of the plan file. */
  readonly text: string;
}

/** Each fault at its line, in the order of the lines, beside what stands there. */
export function PlanFaults({ problem, text }: FaultsProps) {
  const { title, detail, code, errors = [] } = problem;
  const faults = errors.filter(({ field }) => field === '' || field.startsWith('/'));
  if (faults.length === 0) return <OneFault title={title} words={wordsOf(problem)} place={codeBreak(code, text)} />;
  const places = placesIn(
    text,
    faults.map(({ field }) => field),
  );
  const placed = faults.map((fault) => ({ ...fault, place: places.get(fault.field) }));
  const lineOf = ({ place }: { readonly place: JsonPlace | undefined }) => place?.line ?? 1;
  return (
    <section class="notice bad" role="alert" tabIndex={-1} data-focus aria-labelledby="loi-trong-tep">
      <h2 id="loi-trong-tep">
        {title}: {count(faults.length)} chỗ cần sửa
      </h2>
      <p>{detail}</p>
      <table class="list faults">
        <thead>
          <tr>
            <th class="r">Dòng</th>
            <th>Lỗi</th>
            <th>Trong tệp</th>
          </tr>
        </thead>
        <tbody>
          {placed
            .toSorted((a, b) => lineOf(a) - lineOf(b))
            .map((fault) => (
              <tr>
                <td class="r" data-label="Dòng">
                  {count(lineOf(fault))}
                </td>
                <td>{fault.message}</td>
                <td data-label="Trong tệp">
                  {fault.place && <Excerpt place={fault.place} />}
                  <span class="more quiet small">
                    <code>{fault.field === '' ? '/' : fault.field.slice(0, LIMITS.fieldPath)}</code>
                  </span>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** The line between its neighbours, so that it is found in a text that numbers no lines. */
function Excerpt({ place }: { readonly place: JsonPlace }) {
  return (
    <>
      <Neighbour of={place.before} />
      <code>
        <b>
          {String(place.line)}: {place.excerpt}
        </b>
      </code>
      <Neighbour of={place.after} />
    </>
  );
}

function Neighbour({ of }: { readonly of: NumberedLine | null }) {
  if (!of) return null;
  return (
    <span class="more quiet small">
      <code>
        {String(of.line)}: {of.excerpt}
      </code>
    </span>
  );
}

interface OneFaultProps {
  readonly title: string;
  readonly words: readonly string[];
  readonly place: JsonPlace | null;
}

function OneFault({ title, words, place }: OneFaultProps) {
  return (
    <section class="notice bad" role="alert" tabIndex={-1} data-focus>
      <h2>{title}</h2>
      {words.map((one) => (
        <p>{one}</p>
      ))}
      {place && (
        <p>
          Dòng {count(place.line)}: <code>{place.excerpt}</code>
        </p>
      )}
    </section>
  );
}

function wordsOf({ detail, errors = [] }: ProblemBody): readonly string[] {
  return [detail, ...errors.map(({ message }) => message).filter((message) => message !== detail)];
}

function codeBreak(code: string, text: string): JsonPlace | null {
  return code === 'MALFORMED_REQUEST' && text.trim() !== '' ? breakIn(text) : null;
}
