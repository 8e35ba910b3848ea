import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly fault?: string | undefined;
  readonly children: (described: {
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ComponentChildren;
}

/** An input with its label, a hint and what is wrong with it. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  const hintId = hint === undefined ? [] : [`${id}-goi-y`];
  const faultId = fault === undefined ? [] : [`${id}-loi`];
  const ids = [...hintId, ...faultId].join(' ');
  const described = {
    ...(ids === '' ? {} : { 'aria-describedby': ids }),
    ...(fault === undefined ? {} : { 'aria-invalid': true as const }),
  };
  return (
    <div class={fault === undefined ? 'field' : 'field has-fault'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-loi`}>
          {fault}
        </p>
      )}
      {children(described)}
    </div>
  );
}
