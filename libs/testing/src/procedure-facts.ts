import { procedureDecider, type ProcedureCommand, type ProcedureDetails, type ProcedureEvent } from '@app/domain';
import { contextOf } from './context.js';
import { administratorOf } from './people.js';
import { areaOfUnit } from './plan-fixture.js';

export function procedureDetails(change: Partial<ProcedureDetails> = {}): ProcedureDetails {
  return {
    name: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    kind: 'TTHC được giao luật quy định chi tiết',
    levels: 'Cấp xã',
    subjects: 'Công dân Việt Nam',
    decision: '3606/QĐ-BTP',
    authority: 'Ủy ban nhân dân cấp xã',
    channels: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp1 Ngày làm việcMiễn phí',
    dossierItems: 'Tờ khai; Giấy chứng sinh',
    legalBases: 'Luật Hộ tịch 60/2014/QH13',
    result: 'Giấy khai sinh',
    others: { co_quan_phoi_hop: 'Công an cấp xã' },
    ...change,
  };
}

/** In the order in which they happen. */
export function everyProcedureFact(): readonly ProcedureEvent[] {
  const area = areaOfUnit('ward');
  const unit = { status: 'registered', ended: null, name: 'UBND phường', area, roles: [] } as const;
  const context = { ...contextOf(administratorOf('ward')), unit };
  const source = { title: 'Báo cáo rà soát năm 2024', number: '12/BC-UBND', date: '2024-12-20' };
  const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  const file = { file: 'danh-muc.xlsx', digest, sheet: 'Cấp xã', row: 4 };
  const registering = { type: 'RegisterProcedure', area, code: '1.001193', source: file } as const;
  const commands: readonly ProcedureCommand[] = [
    { ...registering, details: procedureDetails() },
    { ...registering, details: { field: 'Tư pháp' } },
    {
      type: 'RecordBaseline',
      agency: 'ward',
      time: '1 ngày làm việc',
      cost: '32000000',
      costMethod: 'SCM_TT02',
      source,
    },
    {
      type: 'CorrectBaseline',
      agency: 'ward',
      time: '5 ngày làm việc',
      cost: '32000000',
      costMethod: 'SCM_TT02',
      source,
      answers: [{ code: 'FAR_FROM_REGISTRY', field: 'time', answer: 'Đã đối chiếu quyết định của tỉnh' }],
      reason: 'Chép nhầm dòng của bảng',
    },
  ];
  return commands.reduce<readonly ProcedureEvent[]>((facts, command) => {
    const state = facts.reduce(procedureDecider.evolve, procedureDecider.initial);
    return [...facts, ...procedureDecider.decide(command, state, context)];
  }, []);
}
