interface DoneProps {
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
  /** Whether my work is another page. */
  readonly isElsewhere?: boolean;
}

export function DoneSaid({ done, isElsewhere = true }: DoneProps) {
  if (done === null) return null;
  return (
    <p class="notice good" role="status">
      Đã ghi: {done}.
      {isElsewhere && (
        <>
          {' '}
          <a href="/viec">Về việc của tôi</a>
        </>
      )}
    </p>
  );
}
