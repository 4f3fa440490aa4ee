// The four topics of the guidance against the policies and procedures in force: where each stands, when it was last checked and walked
// through, and what is missing.

import type { Place } from '#shared/domain/place';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { recordTitle } from '#shared/domain/registers/record-title';
import { textOf } from '#shared/domain/registers/register';
import { procedureOfTopic, type TopicCover, topicCover } from '#shared/domain/safeguarding/topic-cover';
import { recordsOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Matrix } from '#ui/matrix';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

const columns = [
  { id: 'policy', name: 'Policy, and where in it' },
  { id: 'checked', name: 'Last checked' },
  { id: 'procedure', name: 'Procedure' },
  { id: 'walked', name: 'Walked through' },
];

const here = { words: 'What is covered', place: { name: 'topic-cover' } } as const;

export function TopicCoverScreen({ masthead, saved, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const policy = recordsOf(state, 'policies').find(({ fields }) => textOf(fields, 'which') === 'safeguarding');
  const toPolicy: Place = policy
    ? { name: 'record', register: 'policies', record: policy.record, field: 'covers', back: here }
    : { name: 'new-record', register: 'policies', back: here };
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'procedures' })}>Procedures</LinkButton>}
        title="What is covered"
        under="The guidance names four things that your policies have to speak of, each with a procedure for when it happens."
        aside={
          <Button look="solid" onClick={() => go(toPolicy)}>
            {policy ? 'Write where it stands' : 'Add the safeguarding policy'}
          </Button>
        }
      />
      <Matrix
        caption="Topics, policies and procedures"
        heading="Topic"
        columns={columns}
        rows={topicCover(state).map((cover) => ({
          id: cover.topic,
          name: cover.title,
          cells: cellsOf(cover, state, go),
        }))}
      />
      <div className="section-apart">
        <Notice kind="look" title="A nude picture of somebody under 18: do not view, copy or forward it.">
          Not even to report it. See that your policy says so.
        </Notice>
      </div>
    </Page>
  );
}

function cellsOf({ topic, policies, procedures }: TopicCover, state: State, go: (place: Place) => void) {
  const [covered] = policies;
  const [procedure] = procedures;
  const walked = procedure ? textOf(procedure.fields, 'walkedOn') : '';
  return [
    covered ? (
      <ShapeWords key="policy" kind="dot">{`${recordTitle(state, covered.policy)}, ${covered.where}`}</ShapeWords>
    ) : (
      <ShapeWords key="policy" kind="triangle">
        None says it
      </ShapeWords>
    ),
    covered?.checkedOn ? writeDate(covered.checkedOn) : '–',
    procedure ? (
      <LinkButton
        key="procedure"
        onClick={() => go({ name: 'record', register: 'procedures', record: procedure.record, back: here })}
      >
        {recordTitle(state, procedure)}
      </LinkButton>
    ) : (
      <span key="procedure">
        <ShapeWords kind="diamond">None in force</ShapeWords>{' '}
        <LinkButton
          onClick={() => go({ name: 'new-record', register: 'procedures', from: procedureOfTopic(topic), back: here })}
        >
          Write it<span className="hidden-words"> for {topic}</span>
        </LinkButton>
      </span>
    ),
    isPlainDate(walked) ? writeDate(walked) : procedure ? 'Never' : '–',
  ];
}
