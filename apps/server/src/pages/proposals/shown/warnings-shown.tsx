import type { ShownProps } from './content-shown.js';

/** What the figures were warned of, and what their author says to it. */
export function WarningsShown({ proposal: { warnings, content } }: ShownProps) {
  if (warnings.length === 0) return null;
  const nameOf = (id: string) =>
    content.procedures.find((one) => one.id === id)?.name ?? content.group ?? 'Cả phương án';
  return (
    <section aria-labelledby="canh-bao">
      <h2 id="canh-bao">Cảnh báo về số liệu</h2>
      {warnings.map(({ procedure, message, answer }) => (
        <div class="boxed">
          <p>
            {message} <span class="small quiet">{nameOf(procedure)}</span>
          </p>
          {answer === null ? (
            <p class="bad-text">Chưa giải trình.</p>
          ) : (
            <p class="lines">
              <span class="quiet">Giải trình:</span> {answer}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
