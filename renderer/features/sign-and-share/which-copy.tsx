// Which copy of several is looked at in the preview. Nothing where there is only one.

import type { Audience } from '#shared/domain/registers/register';
import { RadioGroup } from '#ui/radio-group';
import { readerWords } from './copies-of-set';

interface WhichCopyProps {
  readonly copies: readonly Audience[];
  readonly looksAt: Audience;
  readonly lookAt: (copy: Audience) => void;
}

export function WhichCopy({ copies, looksAt, lookAt }: WhichCopyProps) {
  if (copies.length < 2) return null;
  return (
    <RadioGroup
      label="Which copy to look at"
      name="which-copy"
      layout="inline"
      value={looksAt}
      choices={copies.map((value) => ({ value, label: readerWords[value] }))}
      onChange={({ currentTarget }) => lookAt(copies.find((copy) => copy === currentTarget.value) ?? looksAt)}
    />
  );
}
