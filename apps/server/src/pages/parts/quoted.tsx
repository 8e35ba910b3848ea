/** What somebody wrote, with its line breaks. */
export function Quoted({ text }: { readonly text: string }) {
  return <blockquote class="quoted">{text}</blockquote>;
}
