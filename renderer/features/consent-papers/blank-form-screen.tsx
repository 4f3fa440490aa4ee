// A blank consent form for an age group, to print and fill in by hand. It holds nobody's record.

import { useMemo, useState } from 'react';
import { fileNameOf } from '#shared/domain/file-name';
import { presentParentAge } from '#shared/domain/registers/parent-age';
import { type AgeGroup, ageGroups, ageGroupWords, consentFormModel, parentSigns } from '#shared/report/consent-form';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { RadioGroup } from '#ui/radio-group';
import { useSnapshot } from '#ui/use-snapshot';
import { LettersMissing } from '../letters-missing';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { useMadePdf } from '../use-made-pdf';

export function BlankFormScreen({ masthead, workbook, host, go, makeReport, appVersion }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [ageGroup, setAgeGroup] = useState<AgeGroup>('under-13');
  const [told, setTold] = useState<SavedFile>();
  const model = useMemo(
    () => consentFormModel({ state, ageGroup, madeAt: workbook.now(), appVersion }),
    [state, ageGroup, workbook, appVersion],
  );
  const { pdf, problem, missing } = useMadePdf(makeReport, model);
  const parentAge = presentParentAge(state.general.parentAges);

  const save = async () => {
    if (!pdf) return;
    const suggestedName = `${fileNameOf(model.organisation.name)}-consent-form-${ageGroup}.pdf`;
    const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
    setTold(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes: pdf })));
  };

  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'The form',
        width: 'half',
        look: 'desk',
        content: <PdfPreview title="The form, as it prints" {...(pdf ? { pdf } : {})} />,
      }}
    >
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'consents' })}>Consents</LinkButton>}
        title="Print a blank form"
        under="One sheet, two sides: what is read on the front, what is written on the back."
      />
      {told && <Notice kind={told.kind} title={told.words} />}
      {problem !== '' && <Notice kind="alert" title={problem} />}
      <LettersMissing missing={missing} />
      <form className="form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <RadioGroup
          label="For whom"
          layout="rows"
          name="ageGroup"
          value={ageGroup}
          onChange={(event) => {
            const chosen = ageGroups.find((each) => each === event.target.value);
            if (chosen) setAgeGroup(chosen);
          }}
          choices={ageGroups.map((value) => ({
            value,
            label: ageGroupWords[value],
            words: signsWords[parentSigns(value, parentAge)],
          }))}
        />
      </form>
      <p className="measure text-quiet">
        {`Your organisation has a parent or carer sign for everybody under ${parentAge}. `}
        <LinkButton onClick={() => go({ name: 'organisation' })}>Change the age</LinkButton>
      </p>
      <div className="row">
        <Button look="solid" aria-disabled={!pdf} onClick={() => void save()}>
          Save the form as a PDF
        </Button>
      </div>
      <p className="measure text-hint">
        {`When a form comes back, add the consent and write “${model.wording}” under “What they were told”. The words are ours: have somebody who knows the law look over them once.`}
      </p>
    </Page>
  );
}

const signsWords = {
  needed: 'They sign, and a parent or carer signs.',
  welcome: 'They sign. A parent or carer may sign as well.',
  'not asked': 'They sign for themselves.',
};
