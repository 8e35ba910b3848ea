import { isCivilDate } from '@app/domain';
import { ValidateBy } from 'class-validator';

/** Control characters except tab and line feed, and halves of surrogate pairs. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether the text is a UUID, in whatever case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A rule over texts by its name; anything but a text breaks it. */
function textRule(name: string, message: string, holds: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && holds(value);
  return ValidateBy({ name, validator: { validate } }, { message });
}

export const Required = () =>
  ValidateBy(
    { name: 'required', validator: { validate: (value: unknown) => value !== undefined && value !== null } },
    { message: 'Không được để trống.' },
  );

export const IsText = () => textRule('text', 'Phải là một đoạn chữ.', () => true);
export const NotBlank = () => textRule('notBlank', 'Không được để trống.', (text) => text !== '');
export const AtMost = (max: number) =>
  textRule('maxLength', `Dài nhất ${String(max)} ký tự.`, (text) => Array.from(text).length <= max);
export const Printable = () =>
  textRule('printable', 'Không được chứa ký tự điều khiển.', (text) => !UNPRINTABLE.test(text));
export const OneLine = () => textRule('oneLine', 'Phải viết trên một dòng.', (text) => !/[\n\t]/.test(text));
export const IsDay = () =>
  textRule('day', 'Phải là một ngày có thật, từ năm 1900, dạng NĂM-THÁNG-NGÀY (2026-05-15).', isCivilDate);
export const IsId = () => textRule('uuid', 'Phải là một mã UUID.', isUuid);
export const OneOf = (values: readonly string[]) =>
  textRule('oneOf', `Phải là một trong: ${values.join(', ')}.`, (text) => values.includes(text));

export const WholeNumber = (min: number, max: number) =>
  ValidateBy(
    {
      name: 'wholeNumber',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max,
      },
    },
    { message: `Phải là số nguyên từ ${String(min)} đến ${String(max)}.` },
  );

export const IsObject = () =>
  ValidateBy({ name: 'object', validator: { validate: isRecord } }, { message: 'Phải là một đối tượng JSON.' });

export const IsList = (min: number, max: number) =>
  ValidateBy(
    {
      name: 'list',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && value.length >= min && value.length <= max,
      },
    },
    { message: `Phải là danh sách có từ ${String(min)} đến ${String(max)} mục.` },
  );

export const OfObjects = () =>
  ValidateBy(
    { name: 'objects', validator: { validate: (value: unknown) => Array.isArray(value) && value.every(isRecord) } },
    { message: 'Mỗi mục của danh sách phải là một đối tượng JSON.' },
  );

const listRule = (name: string, message: string, holds: (text: string) => boolean) =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) && value.every((one) => typeof one === 'string' && holds(one)),
      },
    },
    { message },
  );

export const OfIds = () => listRule('uuids', 'Mỗi mục của danh sách phải là một mã UUID.', isUuid);
export const OfCodes = () =>
  listRule('codes', 'Mỗi mục của danh sách phải là một mã: chữ thường không dấu, chữ số, dấu chấm, gạch nối.', (text) =>
    /^[a-z0-9][a-z0-9.-]{0,79}(\/[a-z0-9][a-z0-9.-]{0,79}){0,9}$/.test(text),
  );
export const Matches = (name: string, form: RegExp, message: string) =>
  textRule(name, message, (text) => form.test(text));
export const AtLeast = (min: number) =>
  textRule('minLength', `Ngắn nhất ${String(min)} ký tự.`, (text) => Array.from(text).length >= min);

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
