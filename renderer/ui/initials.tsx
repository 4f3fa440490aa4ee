/** A person's initials in a ring; filled when that person is the one chosen. The name itself stands beside it. */
export function Initials({ children, chosen = false }: { children: string; chosen?: boolean }) {
  return (
    <span className={chosen ? 'initials initials-chosen' : 'initials'} aria-hidden="true">
      {children}
    </span>
  );
}
