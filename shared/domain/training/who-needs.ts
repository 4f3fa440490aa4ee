// Who looks after an account, who meets young people, and who therefore needs a course: worked out from the registers, so that a new
// volunteer is asked without anybody thinking of it.

import { accountsToStay } from '../accounts-in-use';
import { isPlainDate, type PlainDate } from '../plain-date';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import { enrolledMembers, type Kept, recordOf, recordsOf, type State } from '../state';

/** The people who have not left by today, in the order of the register. */
export function presentPeople(state: State, today: PlainDate): readonly Kept[] {
  return recordsOf(state, 'people').filter(({ fields }) => {
    const left = textOf(fields, 'leftOn');
    return !isPlainDate(left) || left > today;
  });
}

/** The accounts in use that a person owns, stands in for, can get into, or looks at. */
export function accountsLookedAfter(state: State, person: string): readonly Kept[] {
  return accountsToStay(state).filter(({ fields }) => {
    const named = ['owner', 'deputy', 'moderator', 'moderatorDeputy'].some((name) => textOf(fields, name) === person);
    const inRows = ['holders', 'rota'].some((name) => rowsOf(fields, name).some((row) => row.person === person));
    return named || inRows;
  });
}

/** As the register says; where it says nothing, whoever looks after an account does, and the safeguarding leads. */
export function meetsYoungPeople(state: State, person: string): boolean {
  const said = textOf(recordOf(state, 'people', person)?.fields ?? {}, 'meetsYoungPeople');
  if (said === 'yes' || said === 'no') return said === 'yes';
  return isLead(state, person) || accountsLookedAfter(state, person).length > 0;
}

function isLead({ general }: State, person: string): boolean {
  const { organisation } = general;
  return organisation?.safeguardingLead === person || organisation?.safeguardingDeputy === person;
}

/** The people of the register who need a course now; nobody where it has ended. */
export function neededBy(state: State, course: FieldValues, today: PlainDate): readonly Kept[] {
  if (textOf(course, 'state') === 'ended') return [];
  const forWhom = textOf(course, 'forWhom');
  const owners = ownersOfRisks(state, course);
  return presentPeople(state, today).filter(({ record }) => owners.has(record) || isOfThose(state, forWhom, record));
}

function isOfThose(state: State, forWhom: string, person: string): boolean {
  switch (forWhom) {
    case 'young-people':
      return meetsYoungPeople(state, person);
    case 'accounts':
      return accountsLookedAfter(state, person).length > 0;
    case 'leads':
      return isLead(state, person);
    case 'coordinators':
      return enrolledMembers(state).some((member) => member.person === person && member.roles.includes('coordinator'));
    case 'everybody':
      return true;
    default:
      return false;
  }
}

/** Who sees to an open risk that the course is against. */
function ownersOfRisks(state: State, course: FieldValues): ReadonlySet<string> {
  const owners = rowsOf(course, 'risks').flatMap(({ risk = '' }) => {
    const fields = recordOf(state, 'risks', risk)?.fields;
    return fields && textOf(fields, 'state') !== 'closed' ? [textOf(fields, 'owner')] : [];
  });
  return new Set(owners.filter((owner) => owner !== ''));
}
