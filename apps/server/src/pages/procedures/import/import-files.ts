import type { ImportReportBody } from '../../../procedures/import-views.js';
import type { ProblemBody } from '../../../http/problem-body.js';
import type { HttpRequest } from '../../../http/request.js';
import { isShown } from '../../acts/shown-problem.js';
import type { Api, Sent } from '../../api/api.js';
import { headersFor } from '../../api/inner-headers.js';
import { addressOf } from '../../api/question.js';
import type { Form } from '../../browser/form.js';
import type { ChosenFile } from '../../browser/multipart.js';

export const LINES = 'application/x-ndjson';
export const TABLE = 'text/csv';

/** Most characters of a file's name. */
const LONGEST_NAME = 200;

interface Asked {
  readonly dryRun: boolean;
  readonly key: string;
  readonly accept?: string;
}

/** The file as it comes, on its way to the API. */
export function importOf(form: Form, file: ChosenFile, { dryRun, key, accept }: Asked): Sent {
  const filters = {
    dryRun: dryRun ? 'true' : 'false',
    emptyCells: form.text('emptyCells'),
    sheet: form.text('sheet').trim(),
    fileName: file.name.slice(0, LONGEST_NAME),
  };
  return {
    method: 'POST',
    url: addressOf('/procedures/imports', {}, filters),
    headers: {
      ...headersFor({ key }),
      'content-type': typeOf(file.name.toLowerCase()),
      ...(accept === undefined ? {} : { accept }),
    },
    body: file.content,
  };
}

/** A file that calls itself JSON or a workbook is refused if it is none; any other is what its content is. */
function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  if (name.endsWith('.xlsx')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'application/octet-stream';
}

/** What became of it, or why it was refused. @throws what is not for the page to tell */
export async function reportOf(api: Api, request: HttpRequest, sent: Sent): Promise<ImportReportBody | ProblemBody> {
  try {
    return (await api.send(request, sent)).body as ImportReportBody;
  } catch (error) {
    if (isShown(error)) return error.problem;
    throw error;
  }
}
