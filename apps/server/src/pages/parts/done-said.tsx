/** What the reader has just done; null if nothing. */
export function DoneSaid({ done }: { readonly done: string | null }) {
  if (done === null) return null;
  return (
    <p class="notice good" role="status">
      Đã ghi: {done}. <a href="/viec">Về việc của tôi</a>
    </p>
  );
}
