import { inputId } from '../browser/typed.js';
import type { Lack } from './missing.js';
import { PARTS, PART_NAMES } from './parts.js';
import type { ProposalWriting } from './writing.js';

/** Everything that is missing, and what can be done next. */
export function CheckStep({ writing: { proposal, lacks, kept } }: { readonly writing: ProposalWriting }) {
  const written = lacks.filter(({ part }) => part !== 'kiem-tra');
  const others = lacks.filter(({ part }) => part === 'kiem-tra');
  return (
    <>
      <h2>Kiểm tra trước khi gửi</h2>
      {written.length === 0 ? (
        <p class="notice good">Nội dung đã đủ.</p>
      ) : (
        PARTS.map((part) => <LacksOfPart part={part} lacks={written.filter((one) => one.part === part)} />)
      )}
      {others.length > 0 && (
        <ul class="lacks">
          {others.map(({ text }) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      {kept ? (
        <p>Phần viết dở chưa thành bản mới. Lưu thành bản mới rồi mới gửi được.</p>
      ) : (
        <NextActs proposal={proposal} />
      )}
    </>
  );
}

function LacksOfPart({ part, lacks }: { readonly part: Lack['part']; readonly lacks: readonly Lack[] }) {
  if (lacks.length === 0) return null;
  return (
    <section>
      <h3>{PART_NAMES[part]}</h3>
      <ul class="lacks">
        {lacks.map(({ field, text }) => (
          <li>
            <button class="link" name="_do" value={`sang:${part}#${inputId(field)}`}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NEXT = { ApproveEdition: 'duyet', SubmitProposal: 'gui' } as const;

function NextActs({
  proposal: { id, acts, edition, approvedEdition, mustAct, phase },
}: {
  readonly proposal: ProposalWriting['proposal'];
}) {
  const next = acts.flatMap(({ act, name, status, why }) =>
    act === 'SubmitProposal' || (act === 'ApproveEdition' && status === 'open')
      ? [{ slug: NEXT[act], name, status, why }]
      : [],
  );
  const heads = mustAct.map(({ roleName, unitName }) => `${roleName}, ${unitName}`).join('; ');
  return (
    <>
      <h2>Gửi đi</h2>
      {phase === 'reworking' && (
        <p class="notice warn">
          Phương án đang được trả lại để sửa. Sửa xong, hãy lưu thành bản mới rồi mới trình duyệt, gửi đi được.
        </p>
      )}
      {phase === 'awaiting-head' && (
        <p class="notice">
          Bản {edition} đã đủ và đang chờ <b>{heads}</b> duyệt; không phải gửi gì thêm.
        </p>
      )}
      {approvedEdition === edition && <p class="notice good">Lãnh đạo đơn vị đã duyệt bản {edition}.</p>}
      <ul class="next-acts">
        {next.map(({ slug, name, status, why }) => (
          <li>
            {status === 'open' ? (
              <a class="button main" href={`/phuong-an/${id}/viec/${slug}`}>
                {name}
              </a>
            ) : (
              <>
                <b>{name}</b>: <span class="quiet">{why?.detail ?? 'đã xong'}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
