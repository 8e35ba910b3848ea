import type { DossierBody } from '../../dossiers/dossier-views.js';
import { ActLinks } from '../acts/act-links.js';
import { ActPage } from '../acts/act-page.js';
import { dossierActHref, dueOf } from './dossier-acts.js';
import { DOSSIER_FORMS } from './dossier-forms.js';
import { DossierHead } from './dossier-head.js';
import { Explanations } from './explanations.js';
import { OutsideActs } from './outside-acts.js';
import { Papers } from './papers.js';
import { ProposalsIn, type EntriesShown } from './proposals-in.js';

interface ExamineProps {
  readonly dossier: DossierBody;
  readonly entries: EntriesShown;
}

/** The dossier to read, and beside it what its examiner does with it; a short act that is due is done here. */
export function ExaminePage({ dossier, entries }: ExamineProps) {
  const { id, acts } = dossier;
  const due = dueOf(dossier);
  const here = DOSSIER_FORMS.find((form) => form.act === due);
  const act = acts.find((one) => one.act === due && one.status === 'open');
  return (
    <>
      <DossierHead dossier={dossier} act="Xem xét" />
      <div class="with-side">
        <div class="acts">
          {here && act && <ActPage form={here} thing={dossier} act={act} home={`/ho-so/${id}`} />}
          <ActLinks
            acts={acts.filter((one) => !here || one !== act)}
            hrefOf={(name) => dossierActHref(name, id)}
            due={due}
          />
        </div>
        <div class="body">
          <Papers dossier={dossier} />
          <Explanations dossier={dossier} />
          <OutsideActs dossier={dossier} />
          <ProposalsIn dossier={dossier} entries={entries} />
        </div>
      </div>
    </>
  );
}
