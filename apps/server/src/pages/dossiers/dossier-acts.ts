import type { CommandName } from '@app/domain';
import type { DossierBody } from '../../dossiers/dossier-views.js';

/** Where each act on a dossier is done. `{id}` stands for the dossier. */
const ADDRESSES: Readonly<Partial<Record<CommandName, string>>> = {
  OpenDossier: '/ho-so/moi',
  RemoveProposal: '/ho-so/{id}/gom#dang-co',
  CloseDossier: '/ho-so/{id}/chot',
  SubmitDossier: '/ho-so/{id}/trinh',
  AcceptDossier: '/ho-so/{id}/chap-nhan',
  ReceiveDossier: '/ho-so/{id}/viec/tiep-nhan',
  RequestExplanation: '/ho-so/{id}/viec/yeu-cau-giai-trinh',
  RecordExplanation: '/ho-so/{id}/tra-loi',
  RecordOutsideAct: '/ho-so/{id}/viec/viec-ben-ngoai',
  ReturnItems: '/ho-so/{id}/viec/tra-lai-mot-so',
  ReturnDossier: '/ho-so/{id}/viec/tra-lai',
  IssueDecision: '/ho-so/{id}/quyet-dinh',
  AmendDecision: '/ho-so/{id}/sua-quyet-dinh',
  CorrectDossier: '/ho-so/{id}/dinh-chinh',
};

export function dossierActHref(act: CommandName, id: string): string | undefined {
  return ADDRESSES[act]?.replace('{id}', id);
}

const DUE: Readonly<Partial<Record<DossierBody['phase'], CommandName>>> = {
  gathering: 'CloseDossier',
  returned: 'CloseDossier',
  'to-submit': 'SubmitDossier',
  'to-receive': 'ReceiveDossier',
  'awaiting-explanation': 'RecordExplanation',
  'to-accept': 'AcceptDossier',
  'to-decide': 'IssueDecision',
};

/** The act that the dossier waits for. */
export function dueOf({ phase }: Pick<DossierBody, 'phase'>): CommandName | undefined {
  return DUE[phase];
}
