import type { CommandName } from '@app/domain';
import type { WorkingForm } from '../../working-copies/working-forms.js';

/** What sends a whole dossier on. */
export interface MoveKind {
  readonly act: CommandName;
  /** Under the dossier's address. */
  readonly slug: string;
  readonly path: string;
  readonly button: string;
  readonly says: string;
  readonly kept: WorkingForm;
}

export const MOVES: readonly MoveKind[] = [
  {
    act: 'CloseDossier',
    slug: 'chot',
    path: '/dossiers/{id}/closure',
    button: 'Chốt và chuyển hồ sơ',
    says: 'Chốt rồi, danh sách không nhận thêm phương án; hồ sơ sang bước sau.',
    kept: 'submission',
  },
  {
    act: 'SubmitDossier',
    slug: 'trinh',
    path: '/dossiers/{id}/submission',
    button: 'Trình hồ sơ',
    says: 'Trình rồi, hồ sơ sang bước sau cùng mọi phương án trong danh sách.',
    kept: 'submission',
  },
  {
    act: 'AcceptDossier',
    slug: 'chap-nhan',
    path: '/dossiers/{id}/acceptance',
    button: 'Chấp nhận hồ sơ',
    says: 'Chấp nhận rồi, hồ sơ sang bước sau cùng mọi phương án trong danh sách.',
    kept: 'dossier-acceptance',
  },
];
