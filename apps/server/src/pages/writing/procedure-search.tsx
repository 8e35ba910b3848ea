import type { FoundProcedures } from './found-procedures.js';

interface SearchProps {
  readonly id: string;
  readonly found: FoundProcedures | null;
  /** Codes that the proposal has already. */
  readonly chosen: readonly string[];
}

/** Finds procedures of the register; the page's script asks while one types. */
export function ProcedureSearch({ id, found, chosen }: SearchProps) {
  return (
    <div class="procedure-search">
      <label for="them-thu-tuc">Thêm thủ tục: gõ mã hoặc tên, có dấu hay không dấu</label>
      <div class="search-line">
        <input
          id="them-thu-tuc"
          type="search"
          name="_tim"
          value={found?.asked ?? ''}
          autocomplete="off"
          data-suggest={`/phuong-an/${id}/soan/thu-tuc/goi-y`}
          data-suggest-in="thu-tuc-tim-thay"
        />
        <button class="no-script" name="_do" value="tim">
          Tìm
        </button>
        <button name="_do" value="them:thu-tuc" class="link">
          Thủ tục chưa có trong sổ
        </button>
      </div>
      <div id="thu-tuc-tim-thay" role="status">
        {found && <Found found={found} chosen={chosen} />}
      </div>
    </div>
  );
}

export function Found({
  found: { items, hasMore },
  chosen,
}: Pick<SearchProps, 'chosen'> & { readonly found: FoundProcedures }) {
  if (items.length === 0) return <p class="quiet">Không thấy thủ tục nào trong sổ.</p>;
  return (
    <>
      <ul class="suggested">
        {items.map(({ id, code, name, field, areaName }) => (
          <li>
            <button name="_do" value={`chon:${id}`} disabled={chosen.includes(code)}>
              <span class="num">{code}</span> {name}
              <span class="quiet small">
                {' '}
                {chosen.includes(code)
                  ? 'đã có trong phương án'
                  : [field, areaName].filter((text) => text !== '').join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && <p class="quiet small">Còn nữa; gõ thêm để thu hẹp.</p>}
    </>
  );
}
