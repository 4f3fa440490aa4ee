// Help: why the screen one comes from asks what it asks, the guidance as a map with what is held for each of its paragraphs, what the
// words mean, and what all of it was written from. It keeps nothing, and opens nothing outside.

import { guidancePart } from '#shared/domain/guidance/guidance-map';
import { helpOfPlace } from '#shared/domain/guidance/help-of-place';
import type { HelpPart, Place } from '#shared/domain/place';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Sections } from '#ui/sections';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { GuidanceList } from './guidance-list';
import { GuidancePage } from './guidance-page';
import { SourcesPage } from './sources-page';
import { WhyPage } from './why-page';
import { WordsPage } from './words-page';

interface HelpProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'packs' | 'go'> {
  readonly part?: HelpPart;
  readonly paragraph?: string;
  /** Where somebody asked for help. */
  readonly from?: Place;
}

export function HelpScreen({ masthead, workbook, packs, go, part, paragraph, from }: HelpProps) {
  const { state } = useSnapshot(workbook);
  const why = from && helpOfPlace(from);
  const at: HelpPart = part ?? (why ? 'this screen' : 'guidance');
  const chosen = guidancePart(paragraph ?? why?.paragraphs[0] ?? '') ?? guidancePart('1.1');
  const goTo = (next: HelpPart, besides: { readonly paragraph?: string } = {}) =>
    go({ name: 'help', part: next, ...(from ? { from } : {}), ...besides });
  const open = (of: string) => goTo('guidance', { paragraph: of });

  return (
    <Page
      masthead={masthead}
      {...(at === 'guidance'
        ? {
            margin: { label: 'All paragraphs', content: <GuidanceList chosen={chosen?.paragraph ?? ''} open={open} /> },
          }
        : {})}
    >
      <PageHead
        above={from && <LinkButton onClick={() => go(from)}>Back</LinkButton>}
        title="Help"
        under="Why something is asked, what the guidance says and what you hold for it, and what the words mean."
      />
      <Sections
        label="Help"
        sections={parts
          .filter(({ id }) => id !== 'this screen' || why !== undefined)
          .map(({ id, label }) => ({ id, label, current: id === at, onClick: () => goTo(id) }))}
      />
      {at === 'this screen' && why && <WhyPage why={why} open={open} />}
      {at === 'guidance' && chosen && (
        <GuidancePage key={chosen.paragraph} part={chosen} state={state} workbook={workbook} packs={packs} go={go} />
      )}
      {at === 'words' && <WordsPage />}
      {at === 'sources' && (
        <SourcesPage packs={packs} locality={state.general.organisation?.locality} today={workbook.today()} />
      )}
    </Page>
  );
}

const parts: readonly { readonly id: HelpPart; readonly label: string }[] = [
  { id: 'this screen', label: 'This screen' },
  { id: 'guidance', label: 'The guidance' },
  { id: 'words', label: 'Words' },
  { id: 'sources', label: 'Sources' },
];
