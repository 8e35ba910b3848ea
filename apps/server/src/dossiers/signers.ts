import { ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { faultIn } from '../http/problem.js';
import type { SignerBody } from './dossier-bodies.js';

/** Who signs on paper must be in the directory, with a post that waits for nobody's confirmation. */
@Injectable()
export class Signers {
  constructor(private readonly reference: ReferenceData) {}

  /** @throws Problem UNKNOWN_PERSON naming the field under which the signer stands */
  async check(signer: SignerBody | undefined, field: string): Promise<void> {
    if (!signer) return;
    const posts = await this.reference.posts(signer.person);
    if (posts === null) {
      throw faultIn('UNKNOWN_PERSON', field, 'registered', 'Người ký chưa được đăng ký trong hệ thống.');
    }
    const stands = posts.some(({ confirmation }) => confirmation !== 'awaited' && confirmation !== 'declined');
    if (!stands) throw faultIn('UNKNOWN_PERSON', field, 'post', 'Người ký chưa có chức vụ nào có hiệu lực.');
  }
}
