import type { Letter, Listed, Signer } from '@app/domain';
import { Dated } from '../http/dated.js';
import { Day, Id, MayBeDay, MayBeText, Text, Whole } from '../http/fields.js';
import { IdList, ListOf, MayBeOne, One } from '../http/nested-fields.js';
import { LIMITS } from '../http/limits.js';
import { ReturnBody } from '../proposals/proposal-bodies.js';

const PROPOSAL = '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a';

export class OpenDossierBody extends Dated {
  @Text({ about: 'Mã đường đi trong kế hoạch.', max: 80, example: 'san-xuat-kinh-doanh' })
  path!: string;

  @MayBeText({
    about: 'Mã đơn vị lập hồ sơ, khi bước tập hợp thuộc đơn vị chủ trì; bỏ trống khi bước đó đã nêu đơn vị.',
    max: 80,
    example: null,
  })
  unit?: string | null;

  @Text({ about: 'Tên hồ sơ.', max: LIMITS.title, example: 'Hồ sơ trình phương án đợt 1 năm 2026' })
  title!: string;
}

export class ListedBody {
  @Id({ about: 'Mã phương án.', example: PROPOSAL })
  proposal!: string;

  @Whole({ about: 'Bản của phương án.', min: 1, max: 1_000_000, example: 2 })
  edition!: number;
}

export class IncludeBody extends Dated {
  @Id({ about: 'Mã phương án.', example: PROPOSAL })
  proposal!: string;

  @Whole({ about: 'Bản của phương án được đưa vào.', min: 1, max: 1_000_000, example: 2 })
  edition!: number;
}

export class RemoveBody extends Dated {
  @Id({ about: 'Mã phương án.', example: PROPOSAL })
  proposal!: string;

  @Text({ about: 'Lý do đưa ra khỏi hồ sơ.', max: LIMITS.text, lines: true, example: 'Chờ bổ sung ý kiến.' })
  reason!: string;
}

export class SignerBody {
  @Id({ about: 'Mã người ký trong danh bạ.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @Text({ about: 'Chức danh khi ký.', max: LIMITS.shortText, example: 'Chủ tịch UBND phường' })
  title!: string;
}

export class LetterBody {
  @Text({ about: 'Số Tờ trình.', max: LIMITS.shortText, example: '45/TTr-UBND' })
  number!: string;

  @Day({ about: 'Ngày Tờ trình.', example: '2026-05-28' })
  date!: string;

  @One(() => SignerBody, { about: 'Người ký.' })
  signer!: SignerBody;
}

/** Closing, submitting and accepting name everything that is in the dossier. */
export class MoveBody extends Dated {
  @ListOf(() => ListedBody, { about: 'Mọi phương án đang có trong hồ sơ.', min: 1, max: LIMITS.listed })
  proposals!: ListedBody[];

  @MayBeOne(() => LetterBody, { about: 'Tờ trình, khi bước này cần.' })
  letter?: LetterBody | null;
}

export class ExplanationBody extends Dated {
  @Text({ about: 'Nội dung cần giải trình.', max: LIMITS.text, lines: true, example: 'Căn cứ để rút thời hạn là gì?' })
  question!: string;

  @MayBeDay({ about: 'Ngày cần trả lời.', example: '2026-06-10' })
  answerBy?: string | null;
}

export class OutsideActBody extends Dated {
  @Text({ about: 'Cơ quan, người thực hiện ở ngoài hệ thống.', max: LIMITS.title, example: 'Sở Tài chính' })
  who!: string;

  @Text({ about: 'Việc đã thực hiện.', max: LIMITS.text, lines: true, example: 'Đã tổng hợp vào báo cáo chung.' })
  what!: string;
}

export class ReturnItemsBody extends ReturnBody {
  @IdList({ about: 'Mã các phương án bị trả lại.', min: 1, max: LIMITS.listed, example: [PROPOSAL] })
  proposals!: string[];
}

/** The signer as the domain takes it. */
export function signerOf({ person, title }: SignerBody): Signer {
  return { person, title };
}

export function letterOf(letter: LetterBody | null | undefined): Letter | null {
  return letter ? { number: letter.number, date: letter.date, signer: signerOf(letter.signer) } : null;
}

export function listedOf(proposals: readonly ListedBody[]): readonly Listed[] {
  return proposals.map(({ proposal, edition }) => ({ proposal, edition }));
}
