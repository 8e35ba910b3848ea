import { ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { faultIn } from '../http/problem.js';
import type { SignerBody } from './dossier-bodies.js';

/** Who signs on paper must be in the directory. */
@Injectable()
export class Signers {
  constructor(private readonly reference: ReferenceData) {}

  /** @throws Problem UNKNOWN_PERSON naming the field under which the signer stands */
  async check(signer: SignerBody | undefined, field: string): Promise<void> {
    if (!signer || (await this.reference.posts(signer.person)) !== null) return;
    throw faultIn('UNKNOWN_PERSON', field, 'registered', 'Người ký chưa được đăng ký trong hệ thống.');
  }
}
