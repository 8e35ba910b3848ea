import { Injectable } from '@nestjs/common';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpRequest } from '../../http/request.js';
import type { WorkingForm } from '../../working-copies/working-forms.js';
import { isShown } from '../acts/shown-problem.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { WORKING_COPY } from '../api/questions.js';
import type { WorkingCopyBody } from '../../working-copies/working-copy-views.js';
import { addressOf } from '../api/question.js';

/** Names a working copy. */
export interface KeptForm {
  readonly form: WorkingForm;
  readonly subject: string;
}

const PATH = '/me/working-copies/{form}/{subject}';

/** What the person of a page has half typed. */
@Injectable()
export class KeptForms {
  constructor(private readonly api: Api) {}

  /** Null if nothing is kept. */
  async find(request: HttpRequest, { form, subject }: KeptForm): Promise<WorkingCopyBody | null> {
    try {
      return await this.api.ask(request, WORKING_COPY, { form, subject });
    } catch (error) {
      if (error instanceof ApiRefusal && error.problem.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  /** `revision`: of the copy as last seen; null for the first. Returns the new one. @throws ApiRefusal */
  async keep(
    request: HttpRequest,
    { form, subject }: KeptForm,
    {
      fields,
      basedOn,
      revision,
    }: { fields: Readonly<Record<string, string>>; basedOn?: number; revision: number | null },
  ): Promise<number> {
    const headers = { ...(revision === null ? {} : { 'if-match': `"${String(revision)}"` }) };
    const body = { fields: withoutBlanks(fields), ...(basedOn === undefined ? {} : { basedOn }) };
    const url = addressOf(PATH, { form, subject });
    const answer = await this.api.send(request, { method: 'PUT', url, headers, body });
    return (answer.body as { readonly revision: number }).revision;
  }

  async drop(request: HttpRequest, { form, subject }: KeptForm): Promise<void> {
    await this.api.send(request, { method: 'DELETE', url: addressOf(PATH, { form, subject }), headers: {} });
  }
}

/** Of a cost sheet or a long decision most inputs are empty, and none of them has a text of its own at first. */
function withoutBlanks(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, text]) => text !== '' || !/^(measurements\[|outcomes\.)/.test(name)),
  );
}

/** What is told of a copy that was refused: at the inputs of its form. Null for what a form cannot tell. */
export function refusalOfCopy(error: unknown): ProblemBody | null {
  if (!isShown(error)) return null;
  const errors = error.problem.errors?.map((fault) => ({ ...fault, field: fault.field.replace(/^fields\./, '') }));
  return Object.assign({}, error.problem, errors ? { errors } : {});
}
