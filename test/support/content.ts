/** What a proposal says, as it is sent. */
export interface ContentSent {
  readonly title: string;
  readonly group?: string | null;
  readonly procedures: readonly ProcedureSent[];
  readonly measures: readonly MeasureSent[];
  readonly benefit?: { readonly text: string; readonly reason: string } | null;
}

interface ProcedureSent {
  readonly id?: string;
  readonly code?: string | null;
  readonly name: string;
}

export interface MeasureSent {
  readonly id?: string;
  readonly type?: string | null;
  readonly content: string;
  readonly reason: string;
  readonly recommendation: {
    readonly text: string;
    readonly document?: string | null;
    readonly article?: string | null;
  };
}

const CUT_TIME: MeasureSent = {
  type: 'cut-time',
  content: 'Rút thời hạn giải quyết từ 05 xuống 03 ngày làm việc.',
  reason: 'Hồ sơ được đối chiếu trên cơ sở dữ liệu dùng chung nên không phải xác minh lại.',
  recommendation: {
    text: 'Sửa quy định về thời hạn giải quyết.',
    document: 'Nghị định về đăng ký doanh nghiệp',
    article: 'khoản 4 Điều 87',
  },
};

const CUT_PAPERS: MeasureSent = {
  type: 'replace-papers-by-data',
  content: 'Bỏ bản sao giấy tờ nhân thân trong thành phần hồ sơ.',
  reason: 'Thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư.',
  recommendation: { text: 'Bãi bỏ quy định về bản sao giấy tờ nhân thân.' },
};

/** A content that may be submitted, with one or two measures. */
export function completeContent(title: string, measures: 1 | 2 = 1): ContentSent {
  return {
    title,
    procedures: [{ code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' }],
    measures: measures === 1 ? [CUT_TIME] : [CUT_TIME, CUT_PAPERS],
    benefit: { text: 'Người dân bớt một lần đi lại.', reason: 'Chưa có số liệu về số hồ sơ trong năm.' },
  };
}

/** Nothing but a title. */
export function emptyContent(title: string): ContentSent {
  return { title, procedures: [], measures: [] };
}
