/** The first stop of the Tab key: past the masthead, to the matter. */
export function SkipLink({ to = 'main', children = 'Skip to the page' }: { to?: string; children?: string }) {
  return (
    <button type="button" className="skip-link link" onClick={() => document.getElementById(to)?.focus()}>
      {children}
    </button>
  );
}
