import type { CorrectedValues, Correcting } from '@app/domain';
import { ReasonBody } from '../http/dated-body.js';
import { MayBeDay, MayBeFlag, MayBeText, Whole } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { MayBeOne, One } from '../http/nested-fields.js';
import { NUMBER_ANSWER, SAME_PAPER, SignerBody, signerOf } from '../http/signer-body.js';

/** What of a fact is put right; what is left out stays. */
export class ChangesBody {
  @MayBeDay({ about: 'Ngày thực hiện đúng.', example: '2026-05-12' })
  on?: string | null;

  @MayBeText({ about: 'Số, ký hiệu đúng của văn bản.', max: LIMITS.shortText, example: '46/TTr-UBND' })
  number?: string | null;

  @MayBeDay({ about: 'Ngày đúng của văn bản.', example: null })
  date?: string | null;

  @MayBeOne(() => SignerBody, { about: 'Người ký đúng.' })
  signer?: SignerBody | null;

  @MayBeText({ about: 'Lý do đúng của việc trả lại, rút, đưa ra.', max: LIMITS.text, lines: true, example: null })
  reason?: string | null;

  @MayBeText({ about: 'Nội dung trả lời đúng.', max: LIMITS.longText, lines: true, example: null })
  text?: string | null;
}

export class CorrectionBody extends ReasonBody {
  @Whole({ about: 'Bản ghi của việc cần đính chính, theo diễn biến.', min: 0, max: 1_000_000, example: 4 })
  revision!: number;

  @One(() => ChangesBody, { about: 'Giá trị đúng.' })
  changes!: ChangesBody;
}

export class DossierCorrectionBody extends CorrectionBody {
  @MayBeText(NUMBER_ANSWER)
  numberAnswer?: string | null;

  @MayBeFlag(SAME_PAPER)
  samePaper?: boolean;
}

export function correctingOf({ revision, changes, reason }: CorrectionBody): Correcting {
  const { signer, ...texts } = changes;
  const given = Object.entries(texts).filter(([, value]) => typeof value === 'string');
  const values: CorrectedValues = { ...Object.fromEntries(given), ...(signer ? { signer: signerOf(signer) } : {}) };
  return { revision, changes: values, reason };
}
