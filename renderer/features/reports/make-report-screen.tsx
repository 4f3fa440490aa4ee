// "Make a report": for whom it is, the texts of people that such a copy may print, the pages themselves, and one button that signs and
// saves it.

import { useEffect, useRef, useState } from 'react';
import { eitherOf } from '#shared/domain/number-words';
import type { Audience } from '#shared/domain/registers/register';
import { signatoriesAfter } from '#shared/domain/report-steps';
import { memberName } from '#shared/domain/state';
import { levelOf } from '#shared/report/audience';
import type { WhoSigns } from '#shared/report/made-from';
import { CheckboxGroup } from '#ui/checkbox-group';
import { Notice } from '#ui/notice';
import { RadioGroup } from '#ui/radio-group';
import { SelectField } from '#ui/select-field';
import { useSnapshot } from '#ui/use-snapshot';
import { LettersMissing } from '../letters-missing';
import { LogoLost } from '../logo-lost';
import type { SavedFile } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { noCertificateWords } from '../signed-set';
import { SigningPage } from '../signing-page';
import { TextsOfPeople } from '../texts-of-people';
import { type CarriedKind, carriedKinds, kindsFor } from './attached-files';
import { mayWaitForSignatory, readersOfReport, subjectQuestion, subjectsOf, titleOfReport } from './chosen-report';
import { exportReport } from './export-report';
import { useReportPreview } from './use-report-preview';
import { WhatIsInIt } from './what-is-in-it';

interface MakeReportProps extends ScreenProps {
  readonly report: string;
  readonly about?: string;
  readonly readCheckingPage: () => Promise<Uint8Array>;
}

export function MakeReportScreen(props: MakeReportProps) {
  const { masthead, workbook, go, report } = props;
  const { state } = useSnapshot(workbook);
  const [audience, setAudience] = useState<Audience>(
    report === 'quarterday-funder-evidence-pack' ? 'funder' : 'trustee',
  );
  const readers = readersOfReport(report);
  const subjects = subjectsOf(state, report);
  const [chosenAbout, setAbout] = useState(props.about ?? '');
  const about = subjects.some(({ value }) => value === chosenAbout) ? chosenAbout : (subjects[0]?.value ?? '');
  const [carried, setCarried] = useState<readonly CarriedKind[]>([]);
  const [chosenSigners, setSigners] = useState<WhoSigns>(
    report === 'quarterday-funder-evidence-pack' ? 'maker, then signatory' : 'maker',
  );
  const mayWait = mayWaitForSignatory(state, report, workbook.member);
  const whoSigns = mayWait ? chosenSigners : 'maker';
  const chosen = { report, about, audience, carried, whoSigns };
  const { made, pdf, problem, missing } = useReportPreview(props, state, chosen);
  const [working, setWorking] = useState('');
  const [told, setTold] = useState<SavedFile>();
  const calling = useRef<AbortController>(undefined);
  useEffect(() => () => calling.current?.abort(), []);

  const level = levelOf(audience);
  const passages = made && made.model.audience === audience ? made.passages : [];
  const whyNot = state.general.members[workbook.member]?.certificate === '' ? noCertificateWords : '';

  const make = async () => {
    setTold(undefined);
    const controller = new AbortController();
    calling.current = controller;
    try {
      setTold(await exportReport({ ...props, chosen, seen: state, onStep: setWorking, signal: controller.signal }));
    } catch (error) {
      const words = controller.signal.aborted
        ? 'Called off. Nothing was signed or saved.'
        : `The report could not be made: ${String(error)}`;
      setTold({ kind: controller.signal.aborted ? 'status' : 'alert', words });
    } finally {
      setWorking('');
    }
  };

  return (
    <SigningPage
      masthead={masthead}
      title={titleOfReport(report)}
      under="Choose who it is for, and look at it before you sign it."
      file={{ title: 'As it will be signed', pdf, hasTools: true }}
      {...{ problem, working }}
      failed={told?.kind === 'alert' ? told.words : ''}
      step={
        whyNot === ''
          ? {
              words: `Sign as ${memberName(state, workbook.member)}${whoSigns === 'maker' ? ' and save' : ''}`,
              take: () => void make(),
            }
          : undefined
      }
      back={
        working === ''
          ? { words: 'Back to reports', onClick: () => go({ name: 'reports' }) }
          : { words: 'Call it off', onClick: () => calling.current?.abort() }
      }
    >
      {told?.kind === 'status' && <Notice kind={told.kind} title={told.words} />}
      <LogoLost workbook={workbook} go={go} />
      <LettersMissing missing={missing} />
      {whyNot !== '' && <Notice kind="look" title={whyNot} />}
      {subjects.length > 1 && (
        <SelectField
          label={subjectQuestion(report)}
          name="about"
          choices={subjects}
          value={about}
          onChange={({ currentTarget }) => setAbout(currentTarget.value)}
        />
      )}
      <RadioGroup
        label="Who it is for"
        name="audience"
        layout="rows"
        value={audience}
        choices={readers.map((value) => ({ value, ...choiceWords[value] }))}
        onChange={({ currentTarget }) => setAudience(readers.find((each) => each === currentTarget.value) ?? audience)}
      />
      <CheckboxGroup
        label="What it carries"
        hint="Files inside the PDF. Whoever opens it finds them among its attachments."
        name="carried"
        layout="rows"
        values={carried}
        choices={kindsFor(report, audience).map((value) => ({ value, ...carriedWords[value] }))}
        onChange={({ currentTarget: { value, checked } }) =>
          setCarried(carriedKinds.filter((kind) => (kind === value ? checked : carried.includes(kind))))
        }
      />
      {mayWait && (
        <RadioGroup
          label="Who signs it"
          name="whoSigns"
          layout="rows"
          value={whoSigns}
          choices={[
            {
              value: 'maker',
              label: 'I alone',
              words: 'It is signed and saved now, in your name alone.',
            },
            {
              value: 'maker, then signatory',
              label: 'I, and then a signatory',
              words: `You sign it now. It waits for ${eitherOf(signatoriesAfter(state, workbook.member).map(({ displayName }) => displayName))} to read and sign the same file, and is saved after that.`,
            },
          ]}
          onChange={({ currentTarget }) =>
            setSigners(currentTarget.value === 'maker' ? 'maker' : 'maker, then signatory')
          }
        />
      )}
      {level && (
        <section className="stack-close">
          <div className="section-head">
            <h2>What people wrote</h2>
          </div>
          <TextsOfPeople workbook={workbook} state={state} level={level} passages={passages} />
        </section>
      )}
      {made && made.model.audience === audience && (
        <section className="stack-close">
          <div className="section-head">
            <h2>What is in it</h2>
          </div>
          <WhatIsInIt model={made.model} passages={passages} />
        </section>
      )}
    </SigningPage>
  );
}

/** What a report can be about, as it is asked for. */
const carriedWords: Readonly<Record<CarriedKind, { label: string; words: string }>> = {
  'checking page': {
    label: 'The page that checks it',
    words: 'One file for any browser, so that nobody needs Quarterday or a network to check our signatures.',
  },
  evidence: {
    label: 'The evidence',
    words: 'Every picture and paper that it lists, as it was kept. Look who is to be seen on them first.',
  },
  'signed reviews': {
    label: 'The signed reviews',
    words: 'The reports of the last four quarters as they were signed, with the names of staff and volunteers.',
  },
};

const choiceWords: Readonly<Record<Audience, { label: string; words: string }>> = {
  internal: { label: 'Ourselves', words: 'Everything, with names and notes as they were written.' },
  trustee: {
    label: 'Our trustees',
    words: 'With the names of staff and volunteers. Nothing that is for your own eyes only.',
  },
  funder: { label: 'Funders', words: 'No young person, and no text that one of you has not approved for funders.' },
  public: { label: 'Everybody', words: 'No name, and no text that one of you has not approved for everybody.' },
};
