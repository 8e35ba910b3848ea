import type { PlanBody, PlanSummaryBody } from '../../plans/plan-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { MeBody } from '../../sessions/session-views.js';
import type { Again } from '../acts/form-acts.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { inputId, type Typed } from '../browser/typed.js';
import { Faults } from '../parts/faults.js';
import { Field } from '../parts/field.js';
import type { DraftableItem } from './draftable-items.js';
import { fieldLabel } from './field-labels.js';
import { faultAt } from './writing.js';

interface NewProps {
  readonly plans: readonly PlanSummaryBody[];
  readonly plan: PlanBody | null;
  readonly items: readonly DraftableItem[];
  readonly me: MeBody;
  readonly typed: Typed;
  readonly copy: number | null;
  readonly again: Again | null;
}

/** Begins a proposal: under which plan, for what, of which unit, and how it is called. */
export function NewProposalPage(props: NewProps) {
  const { plans, plan, items } = props;
  return (
    <>
      <p class="crumbs">
        <a href="/phuong-an">Phương án</a> › Soạn mới
      </p>
      <h1>Soạn phương án mới</h1>
      {plans.length === 0 && <p>Chưa có kế hoạch nào đang thực hiện.</p>}
      {plans.length > 1 && <PlanChoice plans={plans} plan={plan} />}
      {plan && items.length === 0 && (
        <p class="notice warn">
          Ở kế hoạch này đơn vị của bạn không chủ trì nội dung rà soát nào, hoặc bạn không được bổ nhiệm soạn phương án.
        </p>
      )}
      {plan && items.length > 0 && <BeginForm {...props} plan={plan} />}
    </>
  );
}

function PlanChoice({ plans, plan }: Pick<NewProps, 'plans' | 'plan'>) {
  return (
    <form method="get" action="/phuong-an/moi" class="plan-choice">
      <label for="ke-hoach">Kế hoạch</label>
      <select id="ke-hoach" name="ke-hoach">
        {plans.map(({ id, title, number }) => (
          <option value={id} selected={id === plan?.id}>
            {[number, title].filter((text) => text !== null).join(' · ')}
          </option>
        ))}
      </select>
      <button>Chọn</button>
    </form>
  );
}

function BeginForm({ plan, items, me, typed, copy, again }: NewProps & { readonly plan: PlanBody }) {
  const problem = again?.problem ?? null;
  return (
    <form
      method="post"
      action={`/phuong-an/moi?${new URLSearchParams({ 'ke-hoach': plan.id }).toString()}`}
      class="begin"
      data-keep={`new-proposal/${plan.id}`}
      novalidate
    >
      {problem && <Faults problem={problem} inputOf={inputId} labelOf={fieldLabel} />}
      <HiddenFields again={again?.key} />
      <input type="hidden" name="_copy" value={copy ?? ''} />
      <p class="quiet says">{plan.title}</p>
      <ItemChoice items={items} typed={typed} problem={problem} />
      <UnitChoice items={items} me={me} typed={typed} />
      <Field
        id={inputId('title')}
        label="Tên phương án"
        hint="Ví dụ: Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh."
        fault={faultAt(problem, 'title')}
      >
        {(described) => (
          <input
            {...described}
            id={inputId('title')}
            name="title"
            value={typed.text('title')}
            autocomplete="off"
            required
          />
        )}
      </Field>
      <p class="bar-bottom">
        <button class="main">Bắt đầu soạn</button>
        <a href="/viec">Thôi</a>
        <span class="quiet small" data-keep-said role="status" />
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly items: readonly DraftableItem[];
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

function ItemChoice({ items, typed, problem }: ChoiceProps) {
  const groups = [...new Set(items.map(({ group }) => group))];
  const chosen = typed.text('item');
  const options = (group: string | null) =>
    items
      .filter((item) => item.group === group)
      .map(({ value, name }) => (
        <option value={value} selected={value === chosen}>
          {name}
        </option>
      ));
  const fault = ['item', 'catalogue'].map((field) => faultAt(problem, field)).find((text) => text !== undefined);
  return (
    <Field id={inputId('item')} label="Nội dung rà soát" fault={fault}>
      {(described) => (
        <select {...described} id={inputId('item')} name="item" required>
          {items.length > 1 && <option value="">Chọn nội dung của kế hoạch</option>}
          {groups.map((group) =>
            group === null ? options(null) : <optgroup label={group}>{options(group)}</optgroup>,
          )}
        </select>
      )}
    </Field>
  );
}

/** Only if there is a choice. */
function UnitChoice({ items, me, typed }: Pick<NewProps, 'items' | 'me' | 'typed'>) {
  const units = [...new Set(items.flatMap((item) => item.units))];
  const nameOf = (unit: string) => me.posts.find((post) => post.unit === unit)?.unitName ?? unit;
  if (units.length === 1) return <input type="hidden" name="unit" value={units[0]} />;
  return (
    <Field id={inputId('unit')} label="Đơn vị chủ trì">
      {(described) => (
        <select {...described} id={inputId('unit')} name="unit">
          {units.map((unit) => (
            <option value={unit} selected={unit === typed.text('unit')}>
              {nameOf(unit)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
