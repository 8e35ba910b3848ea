import type { LineLimits, SheetLine } from '../sheet/sheet.js';
import type { MeasurementInputs } from './measurement.js';

export interface MeasurementSubject {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

/** A line of a cost sheet, with its procedure and the indexes (from 0) of its input and its computation. */
export interface PlacedLine {
  readonly line: SheetLine;
  readonly procedure: string;
  readonly input: string;
  readonly computation: string;
}

/** Inputs whose limits may have been read before. */
type LineInputs = Omit<MeasurementInputs, 'time'> & { readonly time: LineLimits | null };

/** One line per computation of an input, or one without a cost; the document's figures go with the first. */
export function linesOf(inputs: readonly LineInputs[], subjects: readonly MeasurementSubject[]): readonly PlacedLine[] {
  return inputs.flatMap((input, at) => {
    const subject = subjects.find(({ id }) => id === input.procedure);
    const { code = null, name = '' } = subject ?? {};
    const computations = input.costs.length === 0 ? [undefined] : input.costs;
    return computations.map((cost, computation) => {
      const stated = computation === 0 ? input.stated : null;
      const line = { id: `${input.procedure}.${String(computation + 1)}`, code, name, abolition: input.abolition };
      return {
        line: { ...line, ...given({ ...input, stated }, cost) },
        procedure: input.procedure,
        input: String(at),
        computation: String(computation),
      };
    });
  });
}

function given({ time, stated }: Pick<LineInputs, 'time' | 'stated'>, cost: SheetLine['cost']): Partial<SheetLine> {
  return {
    ...(time && { time }),
    ...(cost && { cost }),
    ...(stated && { stated }),
  };
}

/** Translates a JSON pointer into the sheet to the field of an input: `measurements[0].costs[1].hourlyRate`. */
export function fieldOf(pointer: string, lines: ReadonlyMap<string, PlacedLine>): string {
  const [, first = '', second = '', ...rest] = pointer.split('/');
  const placed = first === 'lines' ? lines.get(second) : undefined;
  if (!placed) return dotted([first, second, ...rest]);
  const [head = '', ...tail] = rest;
  const members = head === 'cost' ? ['costs', placed.computation, ...tail] : [head, ...tail];
  return `measurements[${placed.input}].${dotted(members)}`;
}

/** A JSON pointer for people: `costs[1].before.activities[0].hours`. */
export function dotted(members: readonly string[]): string {
  return members.reduce((path, member) => {
    if (/^\d+$/.test(member)) return `${path}[${member}]`;
    return path === '' ? member : `${path}.${member}`;
  }, '');
}
