// What resources/sample/riverside.json holds: what the people of the example did, sitting by sitting, in dates counted
// from today. Nothing in it is an id: people go by their name, accounts by their handle or name, evidence by its file.

import { results } from '#shared/domain/change';
import { isItemId } from '#shared/domain/ids';
import { type Guarded, has, isEither, isListOf, isRecordOf, isText, isWhole, isWord, mayBe } from './guard';

/** A day of a quarter counted from this one, the first being 1; or so many days from today. */
const isWhen = isEither(has({ quarter: isWhole, day: isWhole }), has({ today: isWhole }));
export type When = Guarded<typeof isWhen>;

const isSimple = isEither(isText, isWhen);
const isRow = isRecordOf(isSimple);
export type WrittenRow = Guarded<typeof isRow>;
export const isRows = isListOf(isRow);
const isFields = isRecordOf(isEither(isSimple, isRows));
/** Fields as their register describes them, with a person by name and a date as an offset. */
export type WrittenFields = Guarded<typeof isFields>;

const isException = has({
  item: isItemId,
  result: isWord(...results),
  found: mayBe(isText),
  note: mayBe(isText),
  why: mayBe(isText),
  putRight: mayBe(isWord('now', 'action')),
  action: mayBe(has({ words: isText, dueOn: isWhen })),
  evidence: mayBe(isListOf(isText)),
});
export type Exception = Guarded<typeof isException>;

const sitting = { on: isWhen, at: isText };

const isSitting = isEither(
  has({ do: isWord('add people'), ...sitting, people: isListOf(has({ name: isText, position: isText })) }),
  has({ do: isWord('change a person'), ...sitting, person: isText, fields: isFields, because: isText }),
  has({ do: isWord('add an account'), ...sitting, fields: isFields }),
  has({ do: isWord('change an account'), ...sitting, account: isText, fields: isFields, because: isText }),
  has({
    do: isWord('set what is expected'),
    ...sitting,
    account: isText,
    item: isItemId,
    expected: isText,
    because: isText,
  }),
  has({ do: isWord('open the review'), ...sitting }),
  // All that is asked of the account in this group is as expected, except; `upTo` names the last item looked at.
  has({
    do: isWord('answer'),
    ...sitting,
    account: isText,
    group: isText,
    upTo: mayBe(isItemId),
    except: mayBe(isListOf(isException)),
  }),
  has({ do: isWord('close an action'), ...sitting, number: isWhole, done: isText }),
  has({ do: isWord('sign the review'), ...sitting }),
);
export type Sitting = Guarded<typeof isSitting>;

const isExample = has({
  founding: has({
    ...sitting,
    organisation: has({ name: isText, charityNumber: isText, purpose: isText, ages: isText, locality: isText }),
    founder: has({ displayName: isText, position: isText }),
    safeguardingLead: isText,
    safeguardingDeputy: isText,
  }),
  sittings: isListOf(isSitting),
});
export type Example = Guarded<typeof isExample>;

/** Reads the file. Throws where it is no example: it comes with the app, so that is a broken build. */
export function readExample(bytes: Uint8Array): Example {
  const written: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isExample(written)) throw new Error('the file of the example organisation is not as it should be');
  return written;
}
