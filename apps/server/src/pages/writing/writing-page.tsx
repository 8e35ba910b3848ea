import { textIn } from '@app/pages';
import type { ComponentChildren } from 'preact';
import { HiddenFields } from '../acts/hidden-fields.js';
import { ProposalHead } from '../proposals/proposal-head.js';
import { PARTS, PART_NAMES, partAddress, partOf } from './parts.js';
import { Steps } from './steps.js';
import { BASE_EDITION, digestOf, type ProposalWriting } from './writing.js';
import { WritingNotices } from './writing-notices.js';

interface PageProps {
  readonly writing: ProposalWriting;
  /** The inputs of the part. */
  readonly children: ComponentChildren;
}

/** One part of a proposal as it is written. The form holds all parts, those not shown in hidden inputs. */
export function WritingPage({ writing, children }: PageProps) {
  const { proposal, part, again } = writing;
  const act = proposal.acts.find((one) => one.act === 'ReviseProposal');
  return (
    <>
      <ProposalHead proposal={proposal} act="Soạn" />
      {act?.status === 'closed' && <p class="notice warn">{act.why?.detail ?? act.statusName}</p>}
      <form
        method="post"
        action={partAddress(proposal.id, part)}
        class="writing"
        data-keep={`proposal/${proposal.id}`}
        novalidate
      >
        <button class="sr" name="_do" value="giu" tabIndex={-1} aria-hidden="true">
          Giữ
        </button>
        <HiddenFields revision={proposal.revision} again={again?.key} />
        <input type="hidden" name="_copy" value={writing.kept?.revision ?? ''} />
        <input type="hidden" name="_shown" value={digestOf(writing.fields)} />
        <OtherParts writing={writing} />
        <Steps part={part} edition={proposal.edition} lacks={writing.lacks} />
        <div class="part">
          <WritingNotices writing={writing} />
          {children}
          <Buttons writing={writing} />
        </div>
      </form>
    </>
  );
}

const SAID: Readonly<Record<ProposalWriting['said'], (edition: number) => string>> = {
  nothing: (edition) => `Đang xem bản ${String(edition)} đã lưu`,
  saved: (edition) => `Đã lưu thành bản ${String(edition)}`,
  unchanged: (edition) => `Không có gì khác bản ${String(edition)}, nên không có bản mới`,
};

function OtherParts({ writing: { fields, part, proposal } }: { readonly writing: ProposalWriting }) {
  const hidden = Object.entries(fields).filter(([name]) => name !== BASE_EDITION && partOf(name) !== part);
  const base = textIn(fields, BASE_EDITION) || String(proposal.edition);
  return (
    <>
      {[...hidden, [BASE_EDITION, base] as const].map(([name, text]) =>
        text.includes('\n') ? (
          <textarea name={name} hidden>
            {text}
          </textarea>
        ) : (
          <input type="hidden" name={name} value={text} />
        ),
      )}
    </>
  );
}

function Buttons({ writing: { part, kept, proposal, said } }: { readonly writing: ProposalWriting }) {
  const isOpen = proposal.acts.some(({ act, status }) => act === 'ReviseProposal' && status === 'open');
  const next = PARTS[PARTS.indexOf(part) + 1];
  return (
    <p class="bar-bottom">
      {isOpen && (
        <button class="main" name="_do" value="luu">
          Lưu thành bản mới
        </button>
      )}
      {next !== undefined && (
        <button name="_do" value={`sang:${next}`}>
          Sang phần sau<span class="wide">: {PART_NAMES[next]}</span>
        </button>
      )}
      <span class="quiet small" data-keep-said role="status">
        {kept ? 'Đã giữ phần viết dở, chưa lưu thành bản mới' : SAID[said](proposal.edition)}
      </span>
      {kept && (
        <button class="link" name="_do" value="bo-viet-do">
          Bỏ phần viết dở
        </button>
      )}
    </p>
  );
}
