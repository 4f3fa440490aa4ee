// "Sign and share": the report itself beside who stands for it and what is said by signing it, and one button to sign.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import { writeQuarter } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { waitingWords, whyNotSign } from '#shared/domain/round-steps';
import { whyNotOnPaper } from '#shared/domain/sign-on-paper';
import { signingStatement } from '#shared/domain/signing-statement';
import { memberName, type Round, type State } from '#shared/domain/state';
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
import { LettersMissing } from '../letters-missing';
import type { ScreenProps } from '../screen';
import { noCertificateWords } from '../signed-set';
import { GoneReview } from './gone-review';
import { PeopleOfRound } from './people-of-round';
import { SendBack } from './send-back';
import { SignOnPaper } from './sign-on-paper';
import { changedSinceWords, signRound } from './sign-round';
import { useReportOfRound } from './use-report-of-round';

interface SignForm {
  agreed: string[];
}

export function SignScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  const { pdf, content, problem, missing } = useReportOfRound(props, round);
  const form = useForm<SignForm>({ defaultValues: { agreed: [] } });
  const [working, setWorking] = useState('');
  const [failed, setFailed] = useState('');

  if (!round || signOffInForce(round)) return <GoneReview masthead={masthead} round={round} go={go} />;

  const me = memberName(state, workbook.member);
  const whyNot = whyNotSignHere(state, round, workbook);
  const hasChanged = pdf !== undefined && round.prepared !== null && round.prepared.content !== content;
  const maySign = whyNot === '' && !hasChanged && problem === '';
  const isFixed = setOf(round).length > 0;
  const mayBringPaper = !hasChanged && whyNotOnPaper(state, round, workbook.member) === '';
  const waiting = waitingWords(state, round, workbook.member);
  // Nobody can have read what is not there yet.
  const mayPress = working === '' && pdf !== undefined;

  const sign = form.handleSubmit(async () => {
    setFailed('');
    setWorking('Signing');
    try {
      const result = await signRound({ ...props, round: id, onStep: setWorking });
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
        content: <PdfPreview title={isFixed ? 'The file that you sign' : 'Draft, as it will be signed'} pdf={pdf} />,
      }}
      foot={
        <FootBar look="plain" aside={<span role="status">{working}</span>}>
          {maySign && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && void sign()}>
              {`Sign as ${me}`}
            </Button>
          )}
          {whyNot === '' && round.prepared && pdf && working === '' && (
            <SendBack
              workbook={workbook}
              round={id}
              content={content}
              as="signatory"
              done={() => go({ name: 'home' })}
            />
          )}
          <LinkButton onClick={() => go({ name: 'before-signing', round: id })}>Back</LinkButton>
        </FootBar>
      }
    >
      <PageHead title="Sign and share" under={`Quarterly review, ${writeQuarter(round.quarter)}`} />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <LettersMissing missing={missing} />
      {hasChanged && <Notice kind="alert" title={changedSinceWords} />}
      {whyNot !== '' && (
        <Notice kind="look" title={whyNot}>
          {waiting !== '' && <p>{waiting}.</p>}
        </Notice>
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
      <PeopleOfRound state={state} round={round} me={workbook.member} />
      {maySign && (
        <>
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
            After that the PDF cannot be changed without it showing. If the review changes later, this report is shown
            as superseded.
          </p>
        </>
      )}
      {mayBringPaper && <SignOnPaper {...props} round={round} done={() => go({ name: 'reports' })} />}
    </Page>
  );
}

function whyNotSignHere(state: State, round: Round, { member }: Workbook): string {
  const words = whyNotSign(state, round, member);
  if (words !== '' || state.general.members[member]?.certificate !== '') return words;
  return noCertificateWords;
}
