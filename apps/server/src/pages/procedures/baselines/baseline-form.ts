import type { CommandName } from '@app/domain';
import { METHOD_NAMES } from '@app/wording';
import type { BaselineAnswerBody } from '../../../procedures/baseline-views.js';
import type { RegisteredProcedureBody } from '../../../procedures/procedure-views.js';
import { given, type FormField, type FormOption } from '../../acts/act-form.js';
import type { Form } from '../../browser/form.js';
import type { Typed } from '../../browser/typed.js';
import { procedureAddress } from '../procedure-addresses.js';

/** What is done with a baseline, by the address of its page. */
export const BASELINE_KINDS = {
  ghi: { act: 'RecordBaseline', path: '/procedures/{procedure}/baselines', button: 'Ghi số liệu gốc' },
  'dinh-chinh': {
    act: 'CorrectBaseline',
    path: '/procedures/{procedure}/baselines/corrections',
    button: 'Đính chính số liệu gốc',
  },
} as const;

export type BaselineKind = keyof typeof BASELINE_KINDS;

const KINDS = Object.keys(BASELINE_KINDS) as readonly BaselineKind[];

/** Where each act on a procedure is done. */
export function baselineHref(act: CommandName, id: string): string | undefined {
  const kind = KINDS.find((one) => BASELINE_KINDS[one].act === act);
  return kind && procedureAddress(id, `/so-lieu-goc/${kind}`);
}

/** What the address says was done; null if nothing. */
export function doneBaseline(slug: string | undefined): string | null {
  const kind = KINDS.find((one) => one === slug);
  return kind ? BASELINE_KINDS[kind].button : null;
}

type Standing = RegisteredProcedureBody['baselines'][number];
export type Warned = Pick<BaselineAnswerBody, 'warnings' | 'time' | 'changes' | 'effects'>;

interface Asked {
  readonly kind: BaselineKind;
  readonly agencies: readonly FormOption[];
  /** What stands, where it is put right. */
  readonly standing: Standing | undefined;
  readonly agency: string | undefined;
  /** As a trial found it. */
  readonly tried: Warned | null;
}

/** With what stands already filled in, and a field for each warning that the trial found. */
export function baselineFields({ kind, agencies, standing, agency, tried }: Asked): readonly FormField[] {
  const { time, cost, costMethod, source } = standing ?? { time: null, cost: null, costMethod: null, source: null };
  const methods = Object.entries(METHOD_NAMES).map(([value, name]) => ({ value, name }));
  const fields: readonly FormField[] = [
    { name: 'agency', kind: 'choice', label: 'Cơ quan giải quyết thủ tục', required: true, options: agencies },
    {
      name: 'time',
      kind: 'text',
      label: 'Thời hạn như văn bản ghi',
      hint: 'Ví dụ: 20 ngày làm việc. Ghi thời hạn, chi phí, hoặc cả hai.',
    },
    { name: 'cost', kind: 'text', label: 'Chi phí tuân thủ một năm, số đồng' },
    { name: 'costMethod', kind: 'choice', label: 'Phương pháp tính chi phí của văn bản', options: methods },
    { name: 'source.title', kind: 'text', label: 'Văn bản làm căn cứ', required: true },
    { name: 'source.number', kind: 'text', label: 'Số, ký hiệu văn bản' },
    { name: 'source.date', kind: 'day', label: 'Ngày văn bản' },
    ...(kind === 'dinh-chinh'
      ? [{ name: 'reason', kind: 'lines', label: 'Lý do đính chính', required: true } as const]
      : []),
    ...(tried?.warnings ?? []).map(answerField),
  ];
  const stands: Readonly<Record<string, string | null | undefined>> = {
    agency,
    time: time?.raw,
    cost,
    costMethod,
    'source.title': source?.title,
    'source.number': source?.number,
    'source.date': source?.date,
  };
  return fields.map((field) => ({ ...field, value: stands[field.name] ?? '' }));
}

const ANSWER = 'answer';

function answerField({ code, field, message }: Warned['warnings'][number]): FormField {
  return { name: `${ANSWER}:${code}:${field}`, kind: 'lines', label: `Giải trình: ${message}` };
}

/** The body of the command, with the answers that were given. */
export function baselineBody(typed: Form, kind: BaselineKind): object {
  const answers = typed.fields.flatMap(([name]) => {
    const [what, code, field] = name.split(':');
    const answer = typed.text(name).trim();
    return what === ANSWER && answer !== '' ? [{ code, field, answer }] : [];
  });
  const cost = digitsOf(typed.text('cost'));
  const source = { title: typed.text('source.title'), ...parts(typed, 'number', 'date') };
  return {
    ...given(typed, 'agency', 'time', 'costMethod'),
    ...(cost === '' ? {} : { cost }),
    source,
    ...(kind === 'dinh-chinh' ? { reason: typed.text('reason') } : {}),
    ...(answers.length === 0 ? {} : { warningAnswers: answers }),
  };
}

function parts(typed: Typed, ...names: readonly string[]): object {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = typed.text(`source.${name}`).trim();
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** `32.000.000` as `32000000`; other text as it is, for the API to refuse. */
export function digitsOf(text: string): string {
  const plain = text.trim();
  return /^\d{1,3}([. ]\d{3})+$/.test(plain) ? plain.replaceAll(/[. ]/g, '') : plain;
}
