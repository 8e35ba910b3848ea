import type { Signer } from '@app/domain';
import { Id, Text } from './fields.js';
import { LIMITS } from './limits.js';

/** Beside the number of a letter or a decision. */
export const NUMBER_ANSWER = {
  about: 'Giải trình, khi số ghi trên văn bản không có dạng số, ký hiệu của văn bản hành chính.',
  max: LIMITS.text,
  lines: true,
  example: null,
} as const;

export const SAME_PAPER = {
  about: 'Văn bản này đã được ghi (cùng số, ngày, người ký); lần này ghi thêm vào văn bản đó.',
  example: false,
} as const;

export class SignerBody {
  @Id({ about: 'Mã người ký trong danh bạ.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @Text({ about: 'Chức danh khi ký.', max: LIMITS.shortText, example: 'Chủ tịch UBND phường' })
  title!: string;
}

export function signerOf({ person, title }: SignerBody): Signer {
  return { person, title };
}
