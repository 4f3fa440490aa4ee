// What would change if a pack from a file were taken in. One button takes it in, as one entry.

import { useMemo, useState } from 'react';
import { daysBetween, writeDate } from '#shared/domain/plain-date';
import { comparePacks } from '#shared/packs/compare-packs';
import { titleOfPack } from '#shared/packs/judge-newer-pack';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { DifferencePart } from './difference-part';
import {
  adviceSentence,
  differenceWords,
  lineOfPack,
  localitySentences,
  meaningSentences,
  practiceSentence,
  selfAssessmentSentence,
  youngPeopleAdviceSentence,
} from './meaning-words';
import { packMeaning } from './pack-meaning';
import type { CamePack } from './packs-screen';

interface PreviewPackProps extends ScreenProps {
  readonly came: CamePack;
  readonly leave: () => void;
  readonly taken: () => void;
}

export function PreviewPack({ masthead, workbook, packs, came, leave, taken }: PreviewPackProps) {
  const { state } = useSnapshot(workbook);
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const { pack, present, reference, text } = came;
  const difference = useMemo(() => comparePacks(present, pack), [present, pack]);
  const sentences = useMemo(() => {
    switch (pack.kind) {
      case 'checklists':
        return meaningSentences(packMeaning(state, packs, { pack, reference }, difference));
      case 'locality':
        return localitySentences(pack, state.general.organisation, present === undefined);
      case 'advice':
        return [adviceSentence];
      case 'self-assessment':
        return [selfAssessmentSentence];
      case 'young-people-advice':
        return [youngPeopleAdviceSentence];
      case 'practice':
        return [practiceSentence];
    }
  }, [state, packs, pack, reference, difference, present]);
  const one = lineOfPack[pack.kind];
  const title = titleOfPack(pack);

  const take = async () => {
    if (isSaving) return;
    setSaving(true);
    const done = await workbook.commit([{ kind: 'pack-adopted', pack: reference, packTitle: title, file: text }]);
    setSaving(false);
    if (done.state === 'saved') taken();
    else setFailed(done.words);
  };

  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside="Nothing is taken in yet.">
          <Button look="solid" onClick={() => void take()}>
            Use it from now on
          </Button>
          <LinkButton onClick={leave}>Leave everything as it is</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title={`Use “${title}”, version ${pack.version}?`}
        under={`${present ? `It follows version ${present.version}, which you use now. ` : ''}By ${pack.publisher}, ${writeDate(pack.published)}.`}
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void take()}>Try again</Button>}>
          Nothing was taken in. The file is still here on screen.
        </Notice>
      )}
      {daysBetween(pack.reviewBy, workbook.today()) > 0 && (
        <Notice kind="look" title={`By its own words this pack is out of date since ${writeDate(pack.reviewBy)}.`}>
          Ask whether there is a newer one.
        </Notice>
      )}
      <section className="stack-close measure">
        <h2>What changes for this workbook</h2>
        <p className="text-strong">{differenceWords(difference, one)}</p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {difference.others.length > 0 && <p>{`Also not as it was: ${difference.others.join('; ')}.`}</p>}
        <p>
          A pack is signed by nobody, so read what it says below, and take it only from somebody you trust. Compare its
          fingerprint with theirs if you can.
        </p>
      </section>
      <DifferencePart title={`New ${one}s`} one={one} entries={difference.added} />
      <DifferencePart title="Said otherwise" one={one} entries={difference.changed} />
      <DifferencePart title="Retired" one={one} entries={difference.retired} />
      <p className="section-apart text-hint">
        {`Fingerprint (SHA-256): `}
        <span className="digest">{reference.hash}</span>
      </p>
    </Page>
  );
}
