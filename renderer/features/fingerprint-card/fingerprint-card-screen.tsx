// The fingerprint of the organisation's signing key on a card: in figures and in words, to be printed, handed over in person and
// read out over the telephone. Whoever has it can tell a report of this organisation from one that only says so.

import { useEffect, useState } from 'react';
import { fromBase64 } from '#shared/crypto/bytes';
import { fingerprintWords } from '#shared/crypto/v1/fingerprint-words';
import { fingerprint } from '#shared/signature/fingerprint';
import { Button } from '#ui/button';
import { Fingerprint } from '#ui/fingerprint';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

export function FingerprintCardScreen({ masthead, workbook, go }: Pick<ScreenProps, 'masthead' | 'workbook' | 'go'>) {
  const { state } = useSnapshot(workbook);
  const { authority, organisation } = state.general;
  const figures = useFingerprint(authority);
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar look="plain">
          <Button look="solid" aria-disabled={figures === ''} onClick={() => figures !== '' && window.print()}>
            Print the card
          </Button>
          <LinkButton onClick={() => go({ name: 'reports' })}>Back to the reports</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title="Fingerprint card"
        under="Give it to those who get your reports: in person, by letter, or by telephone. Not in the same email as a report."
      />
      {figures !== '' && <Card organisation={organisation?.name ?? ''} figures={figures} />}
      <p className="measure text-quiet">
        It is the same for everybody who signs for {organisation?.name}, and stays the same when people come and go, the
        one who founded this workbook too.
      </p>
    </Page>
  );
}

function Card({ organisation, figures }: { readonly organisation: string; readonly figures: string }) {
  return (
    <section className="code-sheet" aria-label="Fingerprint card">
      <p className="text-subject">{`Fingerprint of the signing key of ${organisation}`}</p>
      <Fingerprint>{figures}</Fingerprint>
      <p>The same in words, to be read out. Each word stands for the three figures before it.</p>
      <ol className="fingerprint-words">
        {fingerprintWords(figures).map(({ figures: three, word }, index) => (
          // The same word may come twice: its place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <span className="text-hint">{three}</span> <b>{word}</b>
          </li>
        ))}
      </ol>
      <ol className="code-steps">
        <li>Open a report of ours in “Check a PDF” of Quarterday, or in any program that shows certificates.</li>
        <li>
          Compare the fingerprint of the issuer’s certificate (SHA-256) with this card: every figure, or every word.
        </li>
        <li>
          If they are the same, the report was signed for {organisation}. If not, trust nothing in it, and ring us.
        </li>
      </ol>
    </section>
  );
}

/** Empty until it is worked out. */
function useFingerprint(authority: string): string {
  const [figures, setFigures] = useState('');
  useEffect(() => {
    let isWanted = true;
    if (authority === '') return;
    void fingerprint(fromBase64(authority)).then((made) => isWanted && setFigures(made));
    return () => {
      isWanted = false;
    };
  }, [authority]);
  return figures;
}
