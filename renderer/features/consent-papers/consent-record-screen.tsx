// One consent as a PDF, for the family or the file. Only who reads the consents gets here with anything to print.

import { useEffect, useState } from 'react';
import { toBase64 } from '#shared/crypto/bytes';
import type { RecordId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { recordTitle } from '#shared/domain/registers/record-title';
import { coordinatorNames, recordOf } from '#shared/domain/state';
import { type ConsentRecordModel, consentRecordModel, signaturesOfConsent } from '#shared/report/consent-record';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useMadePdf } from '../use-made-pdf';
import { PaperPage } from './paper-page';

type ConsentRecordProps = ScreenProps & { readonly consent: RecordId };

export function ConsentRecordScreen({
  masthead,
  workbook,
  host,
  go,
  makeReport,
  appVersion,
  consent: id,
}: ConsentRecordProps) {
  const { state } = useSnapshot(workbook);
  const [model, setModel] = useState<ConsentRecordModel>();
  const reads = readsRing(state, workbook.member, 'consents');
  const consent = reads ? recordOf(state, 'consents', id) : undefined;

  useEffect(() => {
    if (!consent) return;
    let isWanted = true;
    const read = async () => {
      const drawings = new Map<string, string>();
      for (const { file } of signaturesOfConsent(consent)) {
        const kept = await workbook.readFile({ name: file.attachment, key: file.attachmentKey });
        if (kept.state === 'read') drawings.set(file.digest, toBase64(kept.bytes));
      }
      if (isWanted) {
        setModel(consentRecordModel({ state, consent, drawings, madeAt: workbook.now(), appVersion }));
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [state, consent, workbook, appVersion]);
  const made = useMadePdf(makeReport, model);

  const back = () => go({ name: 'register', register: 'consents' });
  if (!consent) {
    return (
      <Page masthead={masthead}>
        <PageHead title={reads ? 'This consent is no longer there' : 'You do not read the consents'} />
        {!reads && (
          <Notice kind="status" title="They name young people, so they are sealed for those who need them.">
            {`If you do, ask ${coordinatorNames(state) || 'a coordinator'}.`}
          </Notice>
        )}
        <Button onClick={back}>Back to consents</Button>
      </Page>
    );
  }

  return (
    <PaperPage
      masthead={masthead}
      host={host}
      above={<LinkButton onClick={back}>Consents</LinkButton>}
      title="One consent on paper"
      under={recordTitle(state, consent)}
      what="record"
      made={made}
      // No name of a young person in the name of a file.
      fileName={`consent-record-${workbook.today()}.pdf`}
    >
      <Notice kind="look" title="It names a young person, and is not sealed.">
        <p>
          Whoever has the file can read it. Give it to the family, or keep it where only those can get at it who read
          the consents. Delete it from the downloads when you are done.
        </p>
      </Notice>
      <p className="measure">
        Signatures drawn on the screen are printed as the pictures they are, and called that. Scans and other files stay
        with the record here.
      </p>
    </PaperPage>
  );
}
