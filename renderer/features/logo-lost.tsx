// Said before a report is signed: that the logo will not be on it, and the way to choose it again.

import { useEffect, useState } from 'react';
import type { Logo } from '#shared/domain/change';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import { logoToPrint } from './logo-to-print';
import type { ScreenProps } from './screen';

export function LogoLost({ workbook, go }: Pick<ScreenProps, 'workbook' | 'go'>) {
  const { logo } = useSnapshot(workbook).state.general;
  const [lost, setLost] = useState<Logo>();
  useEffect(() => {
    if (!logo) return;
    let isLeft = false;
    const tell = (isLost: boolean) => !isLeft && setLost(isLost ? logo : undefined);
    logoToPrint(workbook)
      .then(({ isLost }) => tell(isLost))
      .catch(() => tell(true));
    return () => {
      isLeft = true;
    };
  }, [workbook, logo]);
  if (!logo || lost !== logo) return null;
  return (
    <Notice kind="look" title="Your logo is missing or damaged, so it is not printed.">
      <p>
        The report is made without it.{' '}
        <LinkButton onClick={() => go({ name: 'organisation' })}>Choose it again</LinkButton>
      </p>
    </Notice>
  );
}
