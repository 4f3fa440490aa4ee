// "Before you sign": what is still to be put right or looked at in a round, each with the button that leads to it; and then the next
// step, for whoever is here: to hand it over, to check it or to sign it. Each kind of round brings its own gaps.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Gap, maySign } from '#shared/domain/before-signing';
import { withWayBack } from '#shared/domain/place';
import type { Audience } from '#shared/domain/registers/register';
import { progressOf } from '#shared/domain/round';
import { roundStatements } from '#shared/domain/round-statements';
import { nextStep, roundWord } from '#shared/domain/round-steps';
import type { AnyRound } from '#shared/domain/state';
import { peopleWhoSignIn } from '#shared/domain/two-people';
import { AttentionList, type Signal } from '#ui/attention-list';
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
import { LogoLost } from '../logo-lost';
import { stepWords, whoFollows } from '../next-step';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';
import { ChooseCopies } from './choose-copies';
import { handOver } from './hand-over';
import { useCopies } from './use-copies';
import { useReportOfRound } from './use-report-of-round';
import { WhichCopy } from './which-copy';

interface LookOverProps extends ScreenProps {
  readonly of: AnyRound;
  readonly title: string;
  readonly under: string;
  readonly gaps: readonly (Gap & { readonly reason?: string })[];
  /** Said where there is nothing to look at once more. */
  readonly nothingToLookAt: string;
  readonly back: { readonly words: string; readonly onClick: () => void };
  /** Between the gaps and the step. */
  readonly children?: ReactNode;
}

export function LookOver(props: LookOverProps) {
  const { masthead, workbook, go, of: round, title, under, gaps, nothingToLookAt, back, children } = props;
  const { state } = useSnapshot(workbook);
  const form = useForm<{ agreed: string[] }>({ defaultValues: { agreed: [] } });
  const [failed, setFailed] = useState('');
  const [working, setWorking] = useState('');
  const what = roundWord(round);
  const isReady = maySign(gaps);
  const step = nextStep(state, round, workbook.member);
  const handsOver = isReady && (step === 'hand over to be checked' || step === 'hand over to be signed');
  // Whoever hands it over signs it first, and reads it before.
  const copies = useCopies(props, round, handsOver);
  const [lookedFor, lookAt] = useState<Audience>('internal');
  const looksAt = copies.chosen.find((copy) => copy === lookedFor) ?? 'internal';
  const report = useReportOfRound(props, handsOver ? round : undefined, looksAt);

  const giveOver = form.handleSubmit(async () => {
    setFailed('');
    setWorking(copies.chosen.length === 1 ? 'Making the PDF and signing it' : 'Making the PDFs');
    try {
      const words = await handOver(workbook, round.round, { ...props, onStep: setWorking }, copies.chosen);
      if (words !== '') return setFailed(words);
      go({ name: what === 'plan' ? 'planning' : 'home' });
    } catch (error) {
      setFailed(`The report could not be made: ${String(error)}`);
    } finally {
      setWorking('');
    }
  });
  const takeStep = () => {
    if (step === 'check' || step === 'sign') go({ name: step, round: round.round });
    else void giveOver();
  };
  const rowsOf = (level: Gap['level']) =>
    gaps
      .filter((gap) => gap.level === level)
      .map(({ key, sentence, reason = '', button, place }): Signal => {
        const wayBack = { words: 'Before you sign', place: { name: 'before-signing', round: round.round } } as const;
        return {
          id: key,
          weight: level === 'must' ? 'put right' : 'look at',
          sentence,
          ...(reason === '' ? {} : { reason }),
          action: { label: button, onClick: () => go(withWayBack(place, wayBack)) },
        };
      });
  const isToSign = progressOf(state, round) === 'ready to sign';
  const toPutRight = isReady ? undefined : `The ${what} can be signed when nothing is left to put right.`;
  return (
    <Page
      masthead={masthead}
      panel={
        handsOver
          ? {
              label: 'The report',
              width: 'half',
              look: 'desk',
              content: (
                <div className="stack">
                  <WhichCopy copies={copies.chosen} looksAt={looksAt} lookAt={lookAt} />
                  <PdfPreview title="Draft, as it will be handed over" pdf={report.pdf} />
                </div>
              ),
            }
          : undefined
      }
      foot={
        <FootBar aside={working === '' ? toPutRight : <span role="status">{working}</span>}>
          {step !== 'wait' && (
            <Button
              look="solid"
              disabled={!isReady}
              aria-disabled={working !== ''}
              onClick={() => working === '' && takeStep()}
            >
              {stepWords[step]}
            </Button>
          )}
          {step === 'wait' && (
            <Button onClick={() => go({ name: isToSign ? 'sign' : 'check', round: round.round })}>
              Read the report
            </Button>
          )}
          <LinkButton onClick={back.onClick}>{back.words}</LinkButton>
        </FootBar>
      }
    >
      <PageHead title={title} under={under} />
      <div className="measure-wide stack">
        {failed !== '' && <Notice kind="alert" title={failed} />}
        {report.problem !== '' && <Notice kind="alert" title={report.problem} />}
        <RoundNotices state={state} round={round} me={workbook.member} />
        {handsOver && <LogoLost workbook={workbook} go={go} />}
        <LettersMissing missing={report.missing} />
        <AttentionList
          title="To put right first"
          nothing="Nothing stands in the way of signing."
          signals={rowsOf('must')}
        />
        <AttentionList title="To look at once more" nothing={nothingToLookAt} signals={rowsOf('look')} />
        {children}
        {handsOver && <ChooseCopies workbook={workbook} state={state} copies={copies} isWorking={working !== ''} />}
        {handsOver && (
          <form className="stack-close" autoComplete="off" onSubmit={(event) => void giveOver(event)}>
            <CheckboxGroup
              label="What you say by handing it over"
              error={form.formState.errors.agreed?.message}
              choices={[{ value: 'agreed', label: roundStatements[round.checklist].prepared }]}
              {...form.register('agreed', {
                validate: (agreed) => agreed.length > 0 || `Look over the ${what}, then tick that it is prepared`,
              })}
            />
            <p className="measure text-quiet">
              {copies.chosen.length === 1
                ? 'By handing it over you sign its PDF. From then on everybody signs that same file.'
                : 'By handing it over you sign each copy. From then on everybody signs those same files.'}{' '}
              {whoFollows(state, step, workbook.member, what)}
            </p>
          </form>
        )}
        {peopleWhoSignIn(state).length === 1 && (
          <p className="text-quiet">
            One person keeps this workbook, so nobody else can check the {what}. The report says so.
          </p>
        )}
      </div>
    </Page>
  );
}
