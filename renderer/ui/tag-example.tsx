/** The EXAMPLE tag: in sight wherever made-up records are shown. */
export function TagExample() {
  return <span className="tag-example">Example</span>;
}
