import type { GivenPaper, Listed } from '@app/domain';
import { Dated } from '../http/dated-body.js';
import { WHY_NOT_WAITING } from '../http/question-body.js';
import { Day, MayBeFlag, MayBeText, Text, Whole } from '../http/fields.js';
import { ProposalId } from '../http/numbered-fields.js';
import { ListOf, MayBeOne, One } from '../http/nested-fields.js';
import { NUMBER_ANSWER, SAME_PAPER, SignerBody, signerOf } from '../http/signer-body.js';
import { LIMITS } from '../http/limits.js';

export class ListedBody {
  @ProposalId({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @Whole({ about: 'Bản của phương án.', min: 1, max: 1_000_000, example: 2 })
  edition!: number;
}

export class LetterBody {
  @Text({ about: 'Số Tờ trình.', max: LIMITS.shortText, example: '45/TTr-UBND' })
  number!: string;

  @MayBeText(NUMBER_ANSWER)
  numberAnswer?: string | null;

  @MayBeFlag(SAME_PAPER)
  samePaper?: boolean;

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

export class AcceptanceMoveBody extends MoveBody {
  @MayBeText(WHY_NOT_WAITING)
  reason?: string | null;
}

export function letterOf(letter: LetterBody | null | undefined): GivenPaper | null {
  if (!letter) return null;
  const { number, numberAnswer = null, samePaper = false, date, signer } = letter;
  return { number, numberAnswer, samePaper, date, signer: signerOf(signer) };
}

export function listedOf(proposals: readonly ListedBody[]): readonly Listed[] {
  return proposals.map(({ proposal, edition }) => ({ proposal, edition }));
}
