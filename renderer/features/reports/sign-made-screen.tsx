// "Sign a report": the very file that its maker signed, beside whose it is and what is said by signing it, and one button to sign.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { writeInstant } from '#shared/domain/plain-date';
import { reportMadeAs, reportStatements, waitingForWords, whyNotCountersign } from '#shared/domain/report-steps';
import { type MadeReport, memberName, type State } from '#shared/domain/state';
import { audienceWords } from '#shared/report/pages/audience-words';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { noCertificateWords } from '../signed-set';
import { signMadeReport } from './sign-made-report';
import { useKeptReport } from './use-kept-report';

interface SignForm {
  agreed: string[];
}

export function SignMadeScreen(props: ScreenProps & { readonly made: string }) {
  const { masthead, workbook, go, made } = props;
  const { state } = useSnapshot(workbook);
  const report = reportMadeAs(state, made);
  const { pdf, problem } = useKeptReport(workbook, report);
  const form = useForm<SignForm>({ defaultValues: { agreed: [] } });
  const [working, setWorking] = useState('');
  const [failed, setFailed] = useState('');
  const whyNot = whyNotSignHere(state, report, workbook);
  const maySign = whyNot === '' && problem === '';
  // Nobody can have read what is not there yet.
  const mayPress = working === '' && pdf !== undefined;

  const sign = form.handleSubmit(async () => {
    setFailed('');
    setWorking('Signing');
    try {
      const words = await signMadeReport({ ...props, onStep: setWorking });
      if (words === '') go({ name: 'reports' });
      else setFailed(words);
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
        content: problem === '' && report ? <PdfPreview title="The file that you sign" pdf={pdf} tools /> : null,
      }}
      foot={
        <FootBar look="plain" aside={<span role="status">{working}</span>}>
          {maySign && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && void sign()}>
              {`Sign as ${memberName(state, workbook.member)}`}
            </Button>
          )}
          <LinkButton onClick={() => go({ name: 'reports' })}>Back to reports</LinkButton>
        </FootBar>
      }
    >
      <PageHead title="Sign a report" under={report?.title ?? ''} />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {whyNot !== '' && <Notice kind="look" title={whyNot} />}
      {report && <WhoseItIs state={state} report={report} me={workbook.member} />}
      {maySign && (
        <>
          <form autoComplete="off" onSubmit={(event) => void sign(event)}>
            <CheckboxGroup
              label="What you say by signing"
              error={form.formState.errors.agreed?.message}
              choices={[{ value: 'agreed', label: reportStatements.signed }]}
              {...form.register('agreed', {
                validate: (agreed) => agreed.length > 0 || 'Read the report, then tick that you have',
              })}
            />
          </form>
          <p className="measure text-quiet">
            Your name, the time and these words are then shown in the place that is kept for them. Nothing else in the
            file changes.
          </p>
        </>
      )}
    </Page>
  );
}

interface WhoseItIsProps {
  readonly state: State;
  readonly report: MadeReport;
  readonly me: Workbook['member'];
}

function WhoseItIs({ state, report, me }: WhoseItIsProps) {
  const waiting = waitingForWords(state, report, me);
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Whose it is</h2>
      </div>
      <p className="measure">
        {`${audienceWords[report.audience].copy}. ${memberName(state, report.by)} made and signed it on ${writeInstant(report.at)}. What was written in the workbook since then is not in it.`}
      </p>
      {waiting !== '' && <p>{waiting}.</p>}
    </section>
  );
}

function whyNotSignHere(state: State, report: MadeReport | undefined, { member }: Workbook): string {
  const words = whyNotCountersign(state, report, member);
  if (words !== '' || state.general.members[member]?.certificate !== '') return words;
  return noCertificateWords;
}
