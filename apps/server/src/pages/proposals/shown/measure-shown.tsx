import type { Measure } from '@app/domain';
import type { ProposalBody } from '../../../proposals/proposal-views.js';
import { MeasureOutcome } from './measure-outcome.js';

interface MeasureProps {
  readonly measure: Measure;
  /** From 1. */
  readonly place: number;
  readonly proposal: ProposalBody;
}

export function MeasureShown({ measure, place, proposal }: MeasureProps) {
  const { id, type, content, reason, recommendation } = measure;
  const name = type === null ? 'Chưa chọn loại biện pháp' : (proposal.measureTypeNames[type] ?? '');
  return (
    <div class="boxed">
      <h3>
        {place}. {name}
      </h3>
      <dl class="facts">
        <Part name="Nội dung" text={content} />
        <Part name="Lý do" text={reason} />
        <Part name="Kiến nghị" text={recommendation.text} />
        {recommendation.document !== null && <Part name="Văn bản cần sửa" text={amended(recommendation)} />}
      </dl>
      <MeasureOutcome measure={id} proposal={proposal} />
    </div>
  );
}

function amended({ document, article }: Measure['recommendation']): string {
  return [article, document].filter((one) => one !== null && one !== '').join(', ');
}

function Part({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class={text === '' ? 'quiet' : 'lines'}>{text === '' ? 'chưa viết' : text}</dd>
    </>
  );
}
