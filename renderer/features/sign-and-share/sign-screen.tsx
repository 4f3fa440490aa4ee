// "Sign and share": the report itself beside what is said by signing it, and one button to sign.

import { type ReactNode, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import { writeQuarter } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import { signingStatement } from '#shared/domain/signing-statement';
import { memberName } from '#shared/domain/state';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { StatusWords } from '#ui/status-words';
import { SummaryList } from '#ui/summary-list';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { reviewModel } from './review-model';
import { signRound } from './sign-round';

interface SignForm {
  agreed: string[];
}

export function SignScreen({
  masthead,
  workbook,
  packs,
  go,
  makeReport,
  appVersion,
  round: id,
}: ScreenProps & { round: RoundId }) {
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  const form = useForm<SignForm>({ defaultValues: { agreed: [] } });
  const [draft, setDraft] = useState<Uint8Array>();
  const [working, setWorking] = useState('');
  const [failed, setFailed] = useState('');

  useEffect(() => {
    if (!round || signOffInForce(round)) return;
    const calledOff = new AbortController();
    const version = round.signOffs.length + 1;
    reviewModel({ workbook, packs, round, appVersion, version, madeAt: workbook.now() })
      .then((model) => makeReport(model, { signal: calledOff.signal }))
      .then(setDraft)
      .catch((error: unknown) => {
        if (!calledOff.signal.aborted) setFailed(`The report could not be made: ${String(error)}`);
      });
    return () => calledOff.abort();
  }, [workbook, packs, round, appVersion, makeReport]);

  if (!round || signOffInForce(round)) {
    return (
      <Page masthead={masthead}>
        <PageHead title={round ? 'This review is signed' : 'This review is no longer there'} />
        <div>
          <Button look="solid" onClick={() => go({ name: 'reports' })}>
            See the reports
          </Button>
        </div>
      </Page>
    );
  }

  const me = memberName(state, workbook.member);
  const maySign = state.general.members[workbook.member]?.roles.includes('signatory') ?? false;
  const isAlone = Object.keys(state.general.members).length === 1;

  // Nobody can have read what is not there yet.
  const mayPress = working === '' && draft !== undefined;

  const sign = form.handleSubmit(async () => {
    setFailed('');
    setWorking('Signing');
    try {
      const result = await signRound({ workbook, packs, round: id, appVersion, makeReport, onStep: setWorking });
      if (result.state === 'signed') go({ name: 'reports' });
      else setFailed(result.words);
    } catch (error) {
      setFailed(`The report could not be signed: ${String(error)}`);
    } finally {
      setWorking('');
    }
  });

  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'The report',
        width: 'half',
        look: 'desk',
        content: <PdfPreview title="Draft, as it will be signed" pdf={draft} />,
      }}
      foot={
        <FootBar look="plain" aside={<span role="status">{working}</span>}>
          {maySign && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && void sign()}>
              {`Sign as ${me}`}
            </Button>
          )}
          <LinkButton onClick={() => go({ name: 'before-signing', round: id })}>Back</LinkButton>
        </FootBar>
      }
    >
      <PageHead title="Sign and share" under={`Quarterly review, ${writeQuarter(round.quarter)}`} />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {!maySign && (
        <Notice kind="look">Only a signatory can sign. Your part in this workbook does not include it.</Notice>
      )}
      <section className="stack-close">
        <div className="section-head">
          <h2>Who it is for</h2>
        </div>
        <p className="measure">
          Ourselves and our trustees: everything, with the names of staff and volunteers. Do not give this copy to the
          public or put it online.
        </p>
      </section>
      <section>
        <h2>Signatures</h2>
        <SummaryList
          rows={[
            {
              term: 'Prepared by',
              value: (
                <Signer name={me}>
                  <span className="text-quiet">You, by signing</span>
                </Signer>
              ),
            },
            {
              term: 'Checked by',
              value: (
                <Signer name={isAlone ? 'Nobody' : 'Nobody yet'}>
                  {isAlone && (
                    <span className="text-quiet">The report says that one person prepared and signed it.</span>
                  )}
                </Signer>
              ),
            },
            {
              term: 'To be signed by',
              value: (
                <Signer name={<b>{me}</b>}>
                  <StatusWords state="ready to sign" />
                </Signer>
              ),
            },
          ]}
        />
      </section>
      <form autoComplete="off" onSubmit={(event) => void sign(event)}>
        <CheckboxGroup
          label="What you say by signing"
          error={form.formState.errors.agreed?.message}
          choices={[{ value: 'agreed', label: signingStatement }]}
          {...form.register('agreed', {
            validate: (agreed) => agreed.length > 0 || 'Read the report, then tick that you have',
          })}
        />
      </form>
      <p className="measure text-quiet">
        After that the PDF cannot be changed without it showing. If the review changes later, this report is shown as
        superseded.
      </p>
    </Page>
  );
}

function Signer({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="signer">
      <span>{name}</span>
      <span>{children}</span>
    </div>
  );
}
