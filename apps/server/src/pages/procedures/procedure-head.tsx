import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import { procedureAddress } from './procedure-addresses.js';

interface HeadProps {
  readonly procedure: Pick<
    RegisteredProcedureBody,
    'id' | 'key' | 'code' | 'name' | 'field' | 'levels' | 'areaName' | 'area' | 'catalogueName' | 'subjects'
  >;
  /** What is shown or done here; null on the procedure's own page. */
  readonly part?: string | null;
}

/** Which procedure this is, and whose registry has it. */
export function ProcedureHead({ procedure, part = null }: HeadProps) {
  const { id, key, code, name, field, levels, area, areaName, catalogueName, subjects } = procedure;
  const about = [
    ...(field === '' ? [] : [field]),
    ...levels,
    ...subjects,
    catalogueName,
    `sổ: ${area.length === 0 ? 'dùng chung' : areaName}`,
    ...(code === key ? [] : [`nguồn ghi mã ${code}`]),
  ];
  return (
    <div class="thing-head">
      <p class="crumbs">
        <a href="/thu-tuc">Thủ tục hành chính</a> › {part === null ? key : <a href={procedureAddress(id)}>{key}</a>}
        {part !== null && ` › ${part}`}
      </p>
      <h1>
        {part === null ? '' : `${part}: `}
        <span class="num">{key}</span> {name}
      </h1>
      <p class="quiet">{about.join(' · ')}</p>
    </div>
  );
}
