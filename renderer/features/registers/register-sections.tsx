// The line of all registers, from which another one is chosen.

import { registers } from '#shared/domain/registers/all-registers';
import { type RegisterName, registerNames } from '#shared/domain/registers/register';
import { Sections } from '#ui/sections';
import type { ScreenProps } from '../screen';

interface RegisterSectionsProps extends Pick<ScreenProps, 'go'> {
  readonly at: RegisterName;
}

export function RegisterSections({ at, go }: RegisterSectionsProps) {
  return (
    <Sections
      label="Registers"
      sections={registerNames.map((each) => ({
        id: each,
        label: registers[each].title,
        current: each === at,
        onClick: () => go({ name: 'register', register: each }),
      }))}
    />
  );
}
