import { Injectable } from '@nestjs/common';
import { PaperRegister } from '../paper-register.js';
import { PostConfirmation } from '../people/post-confirmation.js';
import { ReferenceData } from '../reference-data.js';

/** What decisions stand on beside their aggregate. */
@Injectable()
export class Ground {
  constructor(
    readonly reference: ReferenceData,
    readonly confirmation: PostConfirmation,
    readonly papers: PaperRegister,
  ) {}
}
