import { zipOf } from '@app/testing';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `rows`: within the sheet's data; `before` and `after`: around it. */
export interface WrittenSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
}

/** A handwritten workbook. */
export function workbookOf(...sheets: readonly WrittenSheet[]): Buffer {
  const tags = sheets.map(
    ({ name, state = 'visible' }, one) =>
      `<sheet name="${name ?? `S${String(one)}`}" sheetId="${String(one + 1)}" state="${state}" r:id="r${String(one)}"/>`,
  );
  const relations = sheets.map(
    (_, one) => `<Relationship Id="r${String(one)}" Type="${RELATIONS}/worksheet" Target="/xl/s${String(one)}.xml"/>`,
  );
  const parts = [
    ['xl/workbook.xml', `<workbook><sheets>${tags.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ...sheets.map(({ rows, before = '', after = '' }, one) => [
      `xl/s${String(one)}.xml`,
      `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ]),
  ];
  return zipOf(new Map(parts.map(([name = '', content = '']) => [name, Buffer.from(content)])));
}

/** Rows of texts from the first one on; an empty text is no cell. `hidden`: rows that do not show, from 1. */
export function rowsOf(texts: readonly (readonly string[])[], hidden: readonly number[] = []): string {
  return texts
    .map((cells, row) => {
      const written = cells.map((text, column) => (text === '' ? '' : cellOf(row, column, text)));
      return `<row r="${String(row + 1)}"${hidden.includes(row + 1) ? ' hidden="1"' : ''}>${written.join('')}</row>`;
    })
    .join('');
}

function cellOf(row: number, column: number, text: string): string {
  const place = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
  return `<c r="${place}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}

export function mergesOf(...references: readonly string[]): string {
  return `<mergeCells>${references.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`;
}
