/** While read models are filled, a list that says there is nothing would be wrong. */
export function FillingNotice() {
  return (
    <aside class="notice warn" aria-label="Số liệu đang được dựng">
      <p>
        Số liệu đang được dựng từ sổ sự kiện. Những gì hiện trên trang này còn thiếu, kể cả khi trang báo không có gì;
        hãy mở lại sau ít phút. Việc đã làm không mất.
      </p>
    </aside>
  );
}
