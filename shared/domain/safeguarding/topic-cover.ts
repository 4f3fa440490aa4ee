// Whether the four topics that the guidance names (grooming, sexual exploitation, sharing of nudes, bullying online) are covered: by
// which policy in force and where in it, when somebody last checked, and by which procedure in force. Worked out from the registers.

import { isPlainDate, type PlainDate } from '../plain-date';
import { type PolicyTopic, policyTopics } from '../registers/policy-topics';
import { rowsOf, textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';

export interface TopicCovered {
  readonly policy: Kept;
  /** Where in the policy it stands, in their words. */
  readonly where: string;
  /** Undefined where nobody wrote when they looked. */
  readonly checkedOn: PlainDate | undefined;
}

export interface TopicCover {
  readonly topic: PolicyTopic;
  readonly title: string;
  /** Policies in force; the last that was checked first. */
  readonly policies: readonly TopicCovered[];
  /** Procedures in force. */
  readonly procedures: readonly Kept[];
}

const procedureOf: Readonly<Record<PolicyTopic, string>> = {
  grooming: 'grooming',
  exploitation: 'exploitation',
  nudes: 'images',
  bullying: 'bullying',
};

/** The kind of procedure that a topic needs. */
export function procedureOfTopic(topic: PolicyTopic): string {
  return procedureOf[topic];
}

export function topicCover(state: State): readonly TopicCover[] {
  const inForce = (register: 'policies' | 'procedures') =>
    recordsOf(state, register).filter(({ fields }) => textOf(fields, 'state') === 'in-force');
  const [policies, procedures] = [inForce('policies'), inForce('procedures')];
  return policyTopics.map(({ value: topic, words: title }) => ({
    topic,
    title,
    policies: policies
      .flatMap((policy) =>
        rowsOf(policy.fields, 'covers')
          .filter((row) => row.topic === topic)
          .map(({ where = '', checkedOn = '' }): TopicCovered => {
            return { policy, where, checkedOn: isPlainDate(checkedOn) ? checkedOn : undefined };
          }),
      )
      .toSorted((a, b) => ((a.checkedOn ?? '') < (b.checkedOn ?? '') ? 1 : -1)),
    procedures: procedures.filter(({ fields }) => textOf(fields, 'kind') === procedureOf[topic]),
  }));
}
