import type { Position } from '@app/event-store';
import { momentAsked, PastQueries, ReadPosition, type Page } from '@app/read-side';
import { momentsInFileName, tableEnds } from '@app/wording';
import { knownUntil } from './known-until.js';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ReadTurns } from '../http/read-turns.js';
import { BYTE_ORDER_MARK, csvRow, type CsvCell } from './csv-text.js';

const MOST_ROWS = 100_000;

/** `file`: its name, without ending. `between`: the two moments, if it is of two. `rowsOf`: a page of rows after a cursor. */
export interface DownloadTable {
  readonly file: string;
  readonly between?: string;
  readonly headings: readonly string[];
  readonly rowsOf: (after: string | null) => Promise<Page<readonly CsvCell[]>>;
}

/** `position`: no row is older. */
class TableFile extends StreamableFile {
  position: Position | null = null;
  between: string | null = null;
}

/**
 * Tables of any length, read page by page as the client takes them, each page in its reader's turn: a slow client holds
 * nothing. A row is as it was when its page was read.
 */
@Injectable()
export class TableDownloads {
  constructor(
    private readonly turns: ReadTurns,
    private readonly reads: ReadPosition,
    private readonly past: PastQueries,
  ) {}

  /** @throws what reading the first page throws; later the connection ends before the file does. */
  async of(person: string, table: DownloadTable): Promise<StreamableFile> {
    const moment = momentAsked();
    const position = moment ? moment.known : await this.reads.now();
    const known = await knownUntil(this.past, moment ? [moment] : []);
    const first = await table.rowsOf(null);
    const file = new TableFile(
      Readable.from(this.pieces(person, { ...table, rowsOf: this.asOf(table.rowsOf) }, first)),
      {
        type: 'text/csv; charset=utf-8',
        disposition: `attachment; filename="${table.file}${momentsInFileName(known)}.csv"`,
      },
    );
    file.position = position === '' ? null : position;
    file.between = table.between ?? null;
    return file;
  }

  /** Later pages are read when the question is over: each of them is one about its moment. */
  private asOf(rowsOf: DownloadTable['rowsOf']): DownloadTable['rowsOf'] {
    const moment = momentAsked();
    return moment ? (after) => this.past.read(moment, () => rowsOf(after)) : rowsOf;
  }

  private async *pieces(person: string, { headings, rowsOf }: DownloadTable, first: Page<readonly CsvCell[]>) {
    yield Buffer.from(`${BYTE_ORDER_MARK}${csvRow(headings)}`);
    let [page, rows] = [first, 0];
    for (;;) {
      rows += page.items.length;
      yield Buffer.from(page.items.map(csvRow).join(''));
      if (page.next === null) return;
      if (rows >= MOST_ROWS) break;
      page = await this.inTurn(person, rowsOf, page.next);
    }
    yield Buffer.from(csvRow([tableEnds(rows)]));
  }

  private async inTurn(person: string, rowsOf: DownloadTable['rowsOf'], after: string) {
    const end = await this.turns.take(person, new AbortController().signal);
    try {
      return await rowsOf(after);
    } finally {
      end();
    }
  }
}
