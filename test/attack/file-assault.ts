import { Random } from '../support/random.js';
import { operationsOf, type ApiDocument, type Operation } from './api-document.js';
import type { Shot, Shots } from './assault.js';
import { damagedPlan } from './files/damaged-plans.js';
import { damagedCsv, damagedJson } from './files/damaged-tables.js';
import { damagedWorkbook } from './files/damaged-workbooks.js';
import type { Sender } from './stage.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IMPORTS = '/api/v1/procedures/imports';
const PLANS = '/api/v1/plans';

interface FileKind {
  readonly weight: number;
  readonly name: string;
  readonly path: string;
  readonly media: string;
  make(random: Random, id: string): Buffer;
}

const KINDS: readonly FileKind[] = [
  { weight: 5, name: 'a plan', path: PLANS, media: 'application/json', make: damagedPlan },
  { weight: 3, name: 'a workbook', path: IMPORTS, media: XLSX, make: damagedWorkbook },
  { weight: 1, name: 'a table', path: IMPORTS, media: 'text/csv; charset=utf-8', make: damagedCsv },
  { weight: 1, name: 'a list', path: IMPORTS, media: 'application/json', make: damagedJson },
];

/** Damaged files, sent by somebody who may send such files. */
export class FileAssault implements Shots {
  private readonly posts: readonly Operation[];

  constructor(
    document: ApiDocument,
    private readonly sender: Sender,
    private readonly seed: number,
  ) {
    this.posts = operationsOf(document).filter(({ method }) => method === 'POST');
  }

  shot(index: number): Shot {
    const random = new Random(this.seed * 1_000_033 + index);
    const kind = random.weighted(KINDS);
    const operation = this.posts.find(({ path }) => path === kind.path);
    if (!operation) throw new Error(`the document has no POST ${kind.path}`);
    const requestId = `attack-${this.seed}-file-${index}`;
    const headers: [string, string][] = [
      ['Host', '127.0.0.1'],
      ['Authorization', `Bearer ${this.sender.token ?? ''}`],
      ['Idempotency-Key', requestId],
      ['X-Request-Id', requestId],
      ['Content-Type', kind.media],
    ];
    const target = kind.path === IMPORTS && random.chance(0.7) ? `${kind.path}?dryRun=true` : kind.path;
    const bytes = kind.make(random, `attack-${index}`);
    const frame = { json: undefined, bytes, frame: 'framed', delivery: 'whole' } as const;
    const draft = { operation, method: 'POST', target, headers, ...frame };
    return {
      command: `--file ${index}`,
      requestId,
      sender: this.sender,
      draft,
      steps: [],
      index,
    };
  }
}
