// "Sign a report": the very file that its maker signed, beside whose it is and what is said by signing it; to be signed, or sent back.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { writeInstant } from '#shared/domain/plain-date';
import { reportMadeAs, reportStatements, waitingForWords, whyNotCountersign } from '#shared/domain/report-steps';
import { type MadeReport, memberName, type State } from '#shared/domain/state';
import { audienceWords } from '#shared/report/pages/audience-words';
import type { Workbook } from '#storage/workbook';
import { CheckboxGroup } from '#ui/checkbox-group';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { SendBack } from '../send-back';
import { noCertificateWords } from '../signed-set';
import { SigningPage } from '../signing-page';
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
  const whyNot = whyNotCountersign(state, report, workbook.member);
  const cannotSign = state.general.members[workbook.member]?.certificate === '' ? noCertificateWords : '';
  const maySign = whyNot === '' && cannotSign === '' && problem === '';

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
    <SigningPage
      masthead={masthead}
      title="Sign a report"
      under={report?.title ?? ''}
      file={{ title: 'The file that you sign', pdf, hasTools: true }}
      {...{ problem, failed, working }}
      step={maySign ? { words: `Sign as ${memberName(state, workbook.member)}`, take: () => void sign() } : undefined}
      besides={
        report &&
        whyNot === '' &&
        working === '' && (
          <SendBack
            workbook={workbook}
            what="report"
            then={`It then waits for nobody. ${memberName(state, report.by)} is told your reason, and can make the report again; everyone who reads the list of reports sees it there.`}
            draftOf={made}
            changeFor={(because) => ({ kind: 'report-refused', made, because })}
            done={() => go({ name: 'reports' })}
          />
        )
      }
      back={{ words: 'Back to reports', onClick: () => go({ name: 'reports' }) }}
    >
      {whyNot + cannotSign !== '' && <Notice kind="look" title={whyNot === '' ? cannotSign : whyNot} />}
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
    </SigningPage>
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
