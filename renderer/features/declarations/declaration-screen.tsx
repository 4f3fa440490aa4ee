// One text to read and confirm: each line a box to tick, what is new since the last time first, and where a line is from. Nothing is
// confirmed before every line is ticked.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { DeclarationMatter } from '#shared/domain/change';
import { matterTitles } from '#shared/domain/declarations/matter-words';
import { confirmedBy, type WhyWaiting } from '#shared/domain/declarations/standing';
import type { ClauseToRead } from '#shared/domain/declarations/texts-to-read';
import { whoConfirms } from '#shared/domain/declarations/who-confirms';
import { capital, countOf, numberWord } from '#shared/domain/number-words';
import { type PlainDate, writeDate, writeTime } from '#shared/domain/plain-date';
import { conductClausesOf } from '#shared/packs/readable-practice';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { WhereFrom } from '../where-from';

interface DeclarationProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'packs' | 'go'> {
  readonly matter: DeclarationMatter;
}

interface TickedForm {
  readonly ticked: string[];
}

const label = 'I confirm';

export function DeclarationScreen({ masthead, workbook, packs, go, matter }: DeclarationProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const today = workbook.today();
  const form = useForm<TickedForm>({ defaultValues: { ticked: [] } });
  const draft = useDraft(workbook, `declaration ${matter}`, form);
  const [problem, setProblem] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const conduct = conductClausesOf(packs);
  const me = whoConfirms(state, today).find(({ member }) => member === workbook.member);
  const confirmed = me && confirmedBy(state, me, matter, { conduct, today });
  const text = confirmed?.text ?? [];
  const waits = confirmed?.waits ?? '';
  const changed = confirmed?.changed ?? [];
  const lastOn = confirmed?.on ?? '';

  const confirm = async ({ ticked }: TickedForm) => {
    const left = text.filter((clause) => !ticked.includes(tickOf(clause))).length;
    setProblem(left === 0 ? '' : leftWords(left));
    setAttempt((count) => count + 1);
    if (left > 0 || isSaving) return;
    setSaving(true);
    const done = await workbook.commit([
      {
        kind: 'declaration-made',
        matter,
        pack: matter === 'conduct' && packs.practice ? packs.practice.reference : null,
        clauses: text.map(({ clause, words }) => ({ clause, words })),
      },
    ]);
    setSaving(false);
    if (done.state !== 'saved') return setFailed(done.words);
    await draft.drop();
    go({ name: 'declarations' });
  };
  const submit = form.handleSubmit(confirm);
  const isAsked = waits !== '' && readOnlyBecause === '';

  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={draft.keptAt && `What you ticked is kept, ${writeTime(draft.keptAt)}`}>
          {isAsked && (
            <Button look="solid" aria-disabled={isSaving} onClick={() => void submit()}>
              Confirm all of it
            </Button>
          )}
          <LinkButton onClick={() => go({ name: 'declarations' })}>
            {isAsked ? 'Leave it for now' : 'Back to what we ask of you'}
          </LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title={matterTitles[matter]}
        under={underWords(waits, lastOn)}
        aside={<LinkButton onClick={() => window.print()}>Print</LinkButton>}
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed}>
          What you ticked is still here on screen.
        </Notice>
      )}
      <ErrorSummary problems={problem === '' ? [] : [{ field: 'ticked', label, message: problem }]} attempt={attempt} />
      {text.length === 0 && <p className="measure">{nothingWords[matter]}</p>}
      {waits === 'changed' && (
        <Notice kind="look" title={`${capital(countOf(changed.length, 'line'))} new or said otherwise since then`}>
          <ul className="stack-close">
            {changed.map((clause) => (
              <li key={clause.clause}>
                {clause.words}
                {confirmed?.was[clause.clause] !== undefined && (
                  <span className="text-hint">{` It said: ${confirmed.was[clause.clause]}`}</span>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isAsked ? (
        <form className="form" autoComplete="off" onSubmit={(event) => void submit(event)}>
          <CheckboxGroup
            label={label}
            hint="Tick each line once you have read it. Ticks are kept until you are done, for you alone."
            layout="rows"
            choices={text.map((clause) => ({
              value: tickOf(clause),
              label: clause.words,
              ...(clause.why === '' ? {} : { words: clause.why }),
            }))}
            error={problem === '' ? undefined : problem}
            {...form.register('ticked')}
          />
        </form>
      ) : (
        <ol className="clauses measure">
          {text.map(({ clause, words, why }) => (
            <li key={clause}>
              {words}
              {why !== '' && <p className="text-hint">{why}</p>}
            </li>
          ))}
        </ol>
      )}
      {matter === 'conduct' && packs.practice && (
        <FromPack clauses={packs.practice.pack.clauses} version={packs.practice.pack.version} />
      )}
      <PaperLines />
    </Page>
  );
}

/** A tick is for these very words: a line that says something else meanwhile is not ticked any more. */
function tickOf({ clause, words }: ClauseToRead): string {
  return `${clause} ${words}`;
}

function leftWords(left: number): string {
  return left === 1 ? 'tick the one line that is left' : `tick the ${numberWord(left)} lines that are left`;
}

function underWords(waits: WhyWaiting | '', on: PlainDate | ''): string {
  const last = on === '' ? '' : `You last confirmed it on ${writeDate(on)}.`;
  switch (waits) {
    case '':
      return last;
    case 'new':
      return 'Read each line and tick it. Your name and the words as they stand here are kept.';
    case 'changed':
      return `${last} It says something new.`;
    case 'year':
      return `${last} That is more than a year ago.`;
  }
}

const nothingWords: Readonly<Record<DeclarationMatter, string>> = {
  conduct: 'There is no text yet. It comes with Quarterday, and your coordinators can add clauses of your own.',
  risks: 'No risk is open in the register, so there is nothing to confirm.',
  aims: 'You look after no account that says what it is for, so there is nothing to confirm.',
};

interface FromPackProps {
  readonly clauses: readonly Parameters<typeof WhereFrom>[0]['of'][];
  readonly version: string;
}

/** Where the lines of the pack are from, each source once. */
function FromPack({ clauses, version }: FromPackProps) {
  const [isShown, setShown] = useState(false);
  const sources = clauses.flatMap((clause) => clause.sources);
  const once = sources.filter(({ name }, index) => sources.findIndex((other) => other.name === name) === index);
  const [first] = clauses;
  return (
    <div className="section-apart">
      <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        Where this is from
      </LinkButton>
      <span className="text-hint">{` Version ${version}; your coordinators may have added lines.`}</span>
      {isShown && first && <WhereFrom of={{ ...first, sources: once }} />}
    </div>
  );
}

/** On paper alone: for somebody without a sign-in. */
function PaperLines() {
  return (
    <div className="on-paper">
      <p>I have read this and confirm it.</p>
      <p className="on-paper-line">Name</p>
      <p className="on-paper-line">Signature</p>
      <p className="on-paper-line">Date</p>
    </div>
  );
}
