import { TABLE_FILES } from '@app/wording';
import type { ImportReport } from '@app/write-side';
import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { importRows } from './import-rows.js';
import { reportPieces } from './import-views.js';

/** Sent in pieces, so that no other request waits; its position is in the headers, too. */
export class ImportAnswer extends StreamableFile {
  readonly position: string | null;
  readonly changed: boolean;

  constructor(report: ImportReport) {
    super(Readable.from(reportPieces(report)), { type: 'application/json; charset=utf-8' });
    this.position = report.position;
    this.changed = report.position !== null;
  }
}

/** The same for spreadsheets. */
export class ImportTable extends StreamableFile {
  readonly position: string | null;
  readonly changed: boolean;

  constructor(report: ImportReport) {
    const disposition = `attachment; filename="${TABLE_FILES.imports}.csv"`;
    super(Readable.from(importRows(report)), { type: 'text/csv; charset=utf-8', disposition });
    this.position = report.position;
    this.changed = report.position !== null;
  }
}
