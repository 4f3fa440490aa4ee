// A register as a table that can be searched, filtered and sorted, with the history of the chosen record beside it.

import { useState } from 'react';
import { recordTitle, writeField } from '#shared/domain/history/field-words';
import type { RecordId } from '#shared/domain/ids';
import { registers } from '#shared/domain/registers/all-registers';
import { fieldOf, type RegisterName, textOf } from '#shared/domain/registers/register';
import { accountName } from '#shared/domain/signals/account-signals';
import { recordsOf } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { RegisterTable } from '#ui/register-table';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { columnsOf } from './columns';
import { RecordHistory } from './record-history';

interface RegisterScreenProps extends ScreenProps {
  readonly register: RegisterName;
}

const nothingYet: Readonly<Record<RegisterName, string>> = {
  accounts: 'No accounts yet. Add each account that speaks for you, and who can get in.',
  people: 'No people yet. Add everyone who looks after an account or can get into one.',
};

export function RegisterScreen({ masthead, saved, workbook, packs, go, register: name }: RegisterScreenProps) {
  const { state } = useSnapshot(workbook);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState('');
  const [chosen, setChosen] = useState<RecordId>();
  const register = registers[name];
  const all = recordsOf(state, name);
  const states = fieldOf(register, 'state');
  const wanted = search.trim().toLowerCase();
  const rows = all.filter((record) => {
    if (shown !== '' && textOf(record.fields, 'state') !== shown) return false;
    if (wanted === '') return true;
    const words = register.fields.map((field) => writeField(field, record.fields, state)).join(' ');
    return words.toLowerCase().includes(wanted);
  });
  const live = all.filter((record) => textOf(record.fields, 'state') === 'live').length;
  const count = `${all.length} ${all.length === 1 ? register.one : register.title.toLowerCase()}`;
  const record = all.find((each) => each.record === chosen);

  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={
        record && {
          label: 'History',
          content: (
            <RecordHistory
              key={record.record}
              workbook={workbook}
              packs={packs}
              register={register}
              record={record}
              state={state}
              close={() => setChosen(undefined)}
              openHistory={() => go({ name: 'history', record: record.record })}
              open={() => go({ name: 'record', register: name, record: record.record })}
              erase={name === 'people' ? () => go({ name: 'erase', person: record.record }) : undefined}
            />
          ),
        }
      }
    >
      <PageHead
        title={register.title}
        aside={
          <>
            <LinkButton onClick={() => go({ name: 'register', register: name === 'accounts' ? 'people' : 'accounts' })}>
              {name === 'accounts' ? 'People' : 'Accounts'}
            </LinkButton>
            <LinkButton onClick={() => go({ name: 'members' })}>People and sign-ins</LinkButton>
            {name === 'accounts' && (
              <LinkButton onClick={() => go({ name: 'try-a-password' })}>Try a password</LinkButton>
            )}
            <Button look="solid" onClick={() => go({ name: 'new-record', register: name })}>
              {name === 'accounts' ? 'Add an account' : 'Add a person'}
            </Button>
          </>
        }
      />
      {all.length > 0 && (
        <div className="row row-spread register-filters">
          <div className="row">
            <TextField
              label={name === 'accounts' ? 'Search name, platform or person' : 'Search'}
              labelPlace="hidden"
              placeholder={name === 'accounts' ? 'Search name, platform or person' : 'Search'}
              type="search"
              width="medium"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            {states?.kind === 'choice' && (
              <SelectField
                label="Show"
                labelPlace="beside"
                value={shown}
                onChange={(event) => setShown(event.target.value)}
                choices={[
                  { value: '', label: 'All states' },
                  ...states.choices.map((choice) => ({ value: choice.value, label: choice.words })),
                ]}
              />
            )}
          </div>
          <p className="text-quiet" role="status">
            {rows.length < all.length ? `${rows.length} of ${count}` : count}
            {name === 'accounts' && rows.length === all.length && `, ${live} live`}
          </p>
        </div>
      )}
      <RegisterTable
        caption={register.title}
        columns={columnsOf(name, state)}
        rows={rows}
        rowId={(row) => row.record}
        rowTarget={(row) => ({
          name: name === 'accounts' ? accountName(row) : recordTitle(register, row),
          ...(name === 'accounts' ? { second: platformWords(row.fields) } : {}),
          onClick: () => setChosen(row.record),
        })}
        {...(chosen ? { chosen } : {})}
        nothing={all.length === 0 ? nothingYet[name] : 'Nothing matches. Search for less, or show all states.'}
      />
    </Page>
  );

  function platformWords(fields: Parameters<typeof textOf>[0]): string {
    const platform = fieldOf(register, 'platform');
    return platform ? writeField(platform, fields, state) : '';
  }
}
