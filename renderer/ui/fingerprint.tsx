/** A key's fingerprint in groups of four, set to be compared by eye or read out over the telephone. */
export function Fingerprint({ children }: { children: string }) {
  const groups =
    children
      .replace(/[^0-9a-f]/gi, '')
      .toUpperCase()
      .match(/.{1,4}/g) ?? [];
  return <p className="fingerprint">{groups.join(' ')}</p>;
}
