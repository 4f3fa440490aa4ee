// A blank consent form for an age group, to print and fill in by hand. It holds nobody's record.

import { useMemo, useState } from 'react';
import { fileNameOf } from '#shared/domain/file-name';
import { presentParentAge } from '#shared/domain/registers/parent-age';
import { type AgeGroup, ageGroups, ageGroupWords, consentFormModel, parentSigns } from '#shared/report/consent-form';
import { LinkButton } from '#ui/link-button';
import { RadioGroup } from '#ui/radio-group';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useMadePdf } from '../use-made-pdf';
import { PaperPage } from './paper-page';

export function BlankFormScreen({ masthead, workbook, host, go, makeReport, appVersion }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [ageGroup, setAgeGroup] = useState<AgeGroup>('under-13');
  const model = useMemo(
    () => consentFormModel({ state, ageGroup, madeAt: workbook.now(), appVersion }),
    [state, ageGroup, workbook, appVersion],
  );
  const made = useMadePdf(makeReport, model);
  const parentAge = presentParentAge(state.general.parentAges);

  return (
    <PaperPage
      masthead={masthead}
      host={host}
      above={<LinkButton onClick={() => go({ name: 'register', register: 'consents' })}>Consents</LinkButton>}
      title="Print a blank form"
      under="One sheet, two sides: what is read on the front, what is written on the back."
      what="form"
      made={made}
      fileName={`${fileNameOf(model.organisation.name)}-consent-form-${ageGroup}.pdf`}
      after={
        <p className="measure text-hint">
          {`When a form comes back, add the consent and write “${model.wording}” under “What they were told”. The words are ours: have somebody who knows the law look over them once.`}
        </p>
      }
    >
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
    </PaperPage>
  );
}

const signsWords = {
  needed: 'They sign, and a parent or carer signs.',
  welcome: 'They sign. A parent or carer may sign as well.',
  'not asked': 'They sign for themselves.',
};
