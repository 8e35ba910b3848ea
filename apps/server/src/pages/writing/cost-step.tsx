import { CostSheet, type Sheet } from '@app/pages';
import { BenefitFields } from './benefit-fields.js';
import type { ProposalWriting } from './writing.js';

interface StepProps {
  readonly writing: ProposalWriting;
  /** With baselines. */
  readonly sheet: Sheet;
}

/** The grid of figures, which the page's script takes over, and the benefit in words. */
export function CostStep({ writing, sheet }: StepProps) {
  if (sheet.subjects.length === 0) return <p>Chưa có thủ tục nào; hãy chọn thủ tục ở phần trước.</p>;
  return (
    <>
      <div data-cost-sheet={JSON.stringify(sheet)}>
        <CostSheet fields={writing.fields} sheet={sheet} />
      </div>
      <BenefitFields writing={writing} />
    </>
  );
}
