// The groups of registers, and those of the group one is in, from which another one is chosen.

import { registers } from '#shared/domain/registers/all-registers';
import type { RegisterName } from '#shared/domain/registers/register';
import { groupOf, registerGroups } from '#shared/domain/registers/register-groups';
import { Sections } from '#ui/sections';
import type { ScreenProps } from '../screen';

interface RegisterSectionsProps extends Pick<ScreenProps, 'go'> {
  readonly at: RegisterName;
}

export function RegisterSections({ at, go }: RegisterSectionsProps) {
  return (
    <Sections
      label="Registers"
      groups={registerGroups.map(({ title, registers: of }) => ({
        id: title,
        label: title,
        current: of.includes(at),
        onClick: () => go({ name: 'register', register: of[0] }),
      }))}
      sections={groupOf(at).registers.map((each) => ({
        id: each,
        label: registers[each].title,
        current: each === at,
        onClick: () => go({ name: 'register', register: each }),
      }))}
    />
  );
}
