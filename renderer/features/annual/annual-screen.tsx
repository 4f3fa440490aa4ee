// The annual self-assessment: where one is opened, all of its aspects, or one of them.

import type { ReactElement } from 'react';
import { annualsInOrder, openAnnual } from '#shared/domain/annual/annual-round';
import type { Place } from '#shared/domain/place';
import { writeYear } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import { annualOf } from '#shared/domain/state';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { AllAspects } from './all-aspects';
import { OneAspect } from './one-aspect';
import { OpenAYear } from './open-a-year';
import { SignedAnnual } from './signed-annual';

type AnnualPlace = Extract<Place, { name: 'annual' }>;

export function AnnualScreen(props: ScreenProps & { readonly place: AnnualPlace }): ReactElement {
  const { masthead, workbook, packs, place } = props;
  const { state } = useSnapshot(workbook);
  const annual = place.round === undefined ? openAnnual(state) : annualOf(state, place.round);
  if (!annual) {
    const isGone = place.round !== undefined;
    return <OpenAYear {...props} annuals={annualsInOrder(state)} isGone={isGone} />;
  }
  const pack = assessmentPack(packs, annual.pack);
  if (!pack) {
    return (
      <Page masthead={masthead}>
        <PageHead title={`Self-assessment of ${writeYear(annual.year)}`} />
        <Notice kind="alert">
          {`This self-assessment was asked from a pack (${annual.pack.id} ${annual.pack.version}) that this Quarterday does not have. Update Quarterday to read it.`}
        </Notice>
      </Page>
    );
  }
  if (signOffInForce(annual)) return <SignedAnnual {...props} annual={annual} pack={pack} />;
  const aspect = annual.aspects.find((each) => each === place.aspect);
  return aspect ? (
    <OneAspect key={`${annual.round} ${aspect}`} {...props} annual={annual} pack={pack} aspect={aspect} />
  ) : (
    <AllAspects {...props} annual={annual} pack={pack} />
  );
}
