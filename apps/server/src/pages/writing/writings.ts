import { Injectable } from '@nestjs/common';
import { sheetFields, textIn, type Fields, type Sheet } from '@app/pages';
import type { HttpRequest } from '../../http/request.js';
import type { EditionChangesBody } from '../../proposals/edition-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { Api } from '../api/api.js';
import { EDITION_CHANGES, PROPOSAL } from '../api/questions.js';
import { textIn as asked } from '../browser/query.js';
import { KeptForms } from '../keep/kept-forms.js';
import { answerFields, questionsOf, placed } from './answers.js';
import { contentFields } from './content-fields.js';
import { Drafts } from './drafts.js';
import { lacksOf } from './missing.js';
import type { WritingPart } from './parts.js';
import { Sheets } from './sheets.js';
import { BASE_EDITION, type SentWriting, type ProposalWriting } from './writing.js';

interface Opened {
  readonly proposal: ProposalBody;
  readonly part: WritingPart;
  readonly fields: Fields;
  readonly sheet: Sheet;
}

/** Opens proposals for writing. */
@Injectable()
export class Writings {
  constructor(
    private readonly api: Api,
    private readonly kept: KeptForms,
    private readonly sheets: Sheets,
    private readonly drafts: Drafts,
  ) {}

  /** As kept, else as saved. @throws ApiRefusal */
  async open(
    request: HttpRequest,
    { id, part }: { readonly id: string; readonly part: WritingPart },
  ): Promise<ProposalWriting> {
    const [proposal, copy] = await Promise.all([
      this.api.ask(request, PROPOSAL, { id }),
      this.kept.find(request, { form: 'proposal', subject: id }),
    ]);
    const known = copy ? copy.fields : contentFields(proposal.content);
    const sheet = await this.sheets.of(request, proposal, known);
    const fields = copy ? known : savedFields(proposal, known, sheet);
    const kept = copy && { revision: copy.revision, at: copy.changedAt };
    return { ...(await this.writing(request, { proposal, part, fields, sheet })), kept };
  }

  /** As sent just now, beside what is kept of it. @throws ApiRefusal */
  async sent(request: HttpRequest, { id, part, fields }: SentWriting): Promise<ProposalWriting> {
    const { proposal, kept, fields: known } = await this.open(request, { id, part });
    const elsewhere = kept && { at: kept.at, fields: known };
    const sheet = await this.sheets.of(request, proposal, fields);
    return { ...(await this.writing(request, { proposal, part, fields, sheet })), kept, elsewhere };
  }

  private async writing(request: HttpRequest, { proposal, part, fields, sheet }: Opened): Promise<ProposalWriting> {
    const [judged, meanwhile] = await Promise.all([
      this.drafts.judged(request, proposal, fields, sheet),
      this.meanwhile(request, proposal, fields),
    ]);
    const warnings = judged ? questionsOf(judged.warnings.map((one) => placed(one, judged))) : [];
    return {
      proposal,
      part,
      fields,
      kept: null,
      sheet,
      warnings,
      lacks: lacksOf(proposal, { fields, judged, warnings, sheet }),
      meanwhile,
      again: null,
      elsewhere: null,
      said: saidIn(request),
    };
  }

  private async meanwhile(
    request: HttpRequest,
    { id, edition }: ProposalBody,
    fields: Fields,
  ): Promise<EditionChangesBody | null> {
    const base = Number(textIn(fields, BASE_EDITION));
    if (!Number.isInteger(base) || base < 1 || base >= edition) return null;
    return this.api.ask(request, EDITION_CHANGES, { id, edition: String(edition) }, { from: String(base) });
  }
}

function saidIn(request: HttpRequest): ProposalWriting['said'] {
  if (request.method !== 'GET') return 'nothing';
  if (asked(request, 'da-luu') !== undefined) return 'saved';
  return asked(request, 'khong-doi') === undefined ? 'nothing' : 'unchanged';
}

/** The inputs of the saved edition. */
function savedFields({ edition, warnings }: ProposalBody, content: Fields, sheet: Sheet): Fields {
  return { ...content, ...sheetFields(sheet), ...answerFields(warnings, sheet), [BASE_EDITION]: String(edition) };
}
