import { QuestionShown } from '../../parts/questions.js';
import type { ShownProps } from './content-shown.js';

/** Opinions that were asked for on it, and explanations asked of its dossiers meanwhile. */
export function QuestionsShown({ proposal: { opinions, explanations, names } }: ShownProps) {
  return (
    <>
      {opinions.length > 0 && (
        <section aria-labelledby="y-kien">
          <h2 id="y-kien">Ý kiến</h2>
          {opinions.map((one) => (
            <QuestionShown question={one} of={one.unitName ?? one.from} names={names} />
          ))}
        </section>
      )}
      {explanations.length > 0 && (
        <section aria-labelledby="giai-trinh">
          <h2 id="giai-trinh">Giải trình của hồ sơ trình</h2>
          {explanations.map((one) => (
            <QuestionShown question={one} of={`về hồ sơ ${one.dossierNumber ?? 'riêng'}`} names={names} />
          ))}
        </section>
      )}
    </>
  );
}
