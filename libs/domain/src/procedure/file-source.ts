/** `file`: its name, if it was told. `digest`: SHA-256 of its bytes. `sheet`: of a workbook. `row`: from 1. */
export interface FileSource {
  readonly file: string | null;
  readonly digest: string;
  readonly sheet: string | null;
  readonly row: number;
}
