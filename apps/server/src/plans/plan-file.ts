import { textFaults, type PlanDocument } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { LIMITS } from '../http/limits.js';
import { Problem, type Fault } from '../http/problem.js';
import { PlanSchema } from './plan-schema.js';

/** Plan files, held against the published schema. */
@Injectable()
export class PlanFile {
  private readonly validate: ValidateFunction<PlanDocument>;

  constructor(schema: PlanSchema) {
    this.validate = new Ajv2020({ allErrors: true, discriminator: true }).compile<PlanDocument>(schema.document);
  }

  /** The plan in the file. @throws Problem INVALID_PLAN naming every fault by its JSON pointer */
  read(file: unknown): PlanDocument {
    const errors = this.validate(file) ? unreadable(file) : (this.validate.errors ?? []).map(faultOf);
    if (errors.length === 0) return file as PlanDocument;
    throw new Problem('INVALID_PLAN', { errors: errors.slice(0, LIMITS.faults) });
  }
}

/** Texts that could not even be told from others; the rest of the plan's meaning is the domain's to check. */
function unreadable(file: unknown): readonly Fault[] {
  return [...textFaults(file)].map(({ path, rule, message }) => ({ field: path, rule, message }));
}

function faultOf({ instancePath, keyword, params }: ErrorObject): Fault {
  const given = params as Readonly<Record<string, unknown>>;
  const member = given['missingProperty'] ?? given['additionalProperty'] ?? given['unevaluatedProperty'];
  const field = typeof member === 'string' ? `${instancePath}/${escaped(member)}` : instancePath;
  return { field, rule: keyword, message: messageOf(keyword, given) };
}

function escaped(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}

function messageOf(keyword: string, params: Readonly<Record<string, unknown>>): string {
  const words = WORDS[keyword];
  return words ? words(params) : 'Không đúng với mẫu của tệp kế hoạch.';
}

const listed = (value: unknown) => (Array.isArray(value) ? value.map(String).join(', ') : String(value));

const WORDS: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  required: () => 'Thiếu trường này.',
  additionalProperties: () => 'Không có trường này trong mẫu.',
  type: ({ type }) => `Sai kiểu dữ liệu; cần: ${listed(type)}.`,
  enum: ({ allowedValues }) => `Phải là một trong: ${listed(allowedValues)}.`,
  const: ({ allowedValue }) => `Phải là ${String(allowedValue)}.`,
  pattern: ({ pattern }) => `Phải theo mẫu ${String(pattern)}.`,
  minLength: ({ limit }) => `Ngắn nhất ${String(limit)} ký tự.`,
  maxLength: ({ limit }) => `Dài nhất ${String(limit)} ký tự.`,
  minItems: ({ limit }) => `Ít nhất ${String(limit)} mục.`,
  maxItems: ({ limit }) => `Nhiều nhất ${String(limit)} mục.`,
  uniqueItems: () => 'Các mục không được trùng nhau.',
  minimum: ({ limit }) => `Nhỏ nhất là ${String(limit)}.`,
  maximum: ({ limit }) => `Lớn nhất là ${String(limit)}.`,
  discriminator: ({ tag }) => `Trường ${String(tag)} không có giá trị hợp lệ.`,
  anyOf: () => 'Không đúng với dạng nào được nhận ở đây.',
  oneOf: () => 'Phải đúng với một dạng duy nhất được nhận ở đây.',
};
