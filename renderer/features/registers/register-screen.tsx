// A register as a table that can be searched, filtered and sorted, with the history of the chosen record beside it.

import { useState } from 'react';
import type { RecordId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { capital, eitherOf, withArticle } from '#shared/domain/number-words';
import { registers } from '#shared/domain/registers/all-registers';
import { placeOfRecord } from '#shared/domain/registers/place-of-record';
import { fieldOf, manyOf, type RegisterName, ringOfRegister, textOf } from '#shared/domain/registers/register';
import { registerCsv } from '#shared/domain/registers/register-csv';
import { searchRecords } from '#shared/domain/registers/search-records';
import { columnsOf } from '#shared/domain/registers/table-columns';
import { hasRole, recordsOf } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { RegisterTable } from '#ui/register-table';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { mayAddTo } from '../may-add-to';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { drawnColumns } from './columns';
import { OnlyReaders } from './only-readers';
import { OwnChecksNote } from './own-checks-note';
import { RecordHistory } from './record-history';
import { RegisterSections } from './register-sections';
import { WhyRegister } from './why-register';

interface RegisterScreenProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly register: RegisterName;
}

export function RegisterScreen(props: RegisterScreenProps) {
  const { masthead, saved, workbook, packs, host, go, register: name } = props;
  const { state } = useSnapshot(workbook);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState('');
  const [chosen, setChosen] = useState<RecordId>();
  const [isAsking, setAsking] = useState(false);
  const [savedFile, setSavedFile] = useState<SavedFile>();
  const register = registers[name];
  const all = recordsOf(state, name);
  const states = fieldOf(register, 'state');
  const looking = { state, today: workbook.today() };
  const inState = all.filter(({ fields }) => shown === '' || textOf(fields, 'state') === shown);
  const rows = searchRecords(register, inState, search, looking);
  const { counted, seeAlso } = register;
  const ofThose = counted && all.filter(({ fields }) => textOf(fields, counted.field) === counted.value).length;
  const count = `${all.length} ${all.length === 1 ? register.one : manyOf(register)}`;
  const [naming] = columnsOf(register);
  const record = all.find((each) => each.record === chosen);
  const mayAdd = mayAddTo(workbook, name);
  const settled = register.settled?.(state) ?? '';

  const isForAll = ringOfRegister(name) === 'general';
  const saveCsv = async () => {
    setAsking(false);
    const bytes = new TextEncoder().encode(registerCsv(register, rows, state));
    const kinds = [{ words: 'Table', endings: ['.csv'] }];
    const suggestedName = `${name}-${workbook.today()}.csv`;
    setSavedFile(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };

  if (!readsRing(state, workbook.member, ringOfRegister(name))) {
    return <OnlyReaders masthead={masthead} workbook={workbook} go={go} register={register} />;
  }
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
              record={record}
              state={state}
              close={() => setChosen(undefined)}
              openHistory={() => go({ name: 'history', record: record.record })}
              open={() => go(placeOfRecord(record))}
              print={name === 'consents' ? () => go({ name: 'consent-record', consent: record.record }) : undefined}
              erase={
                register.erasing === 'everybody' ||
                register.erasing === 'readers' ||
                (register.erasing === 'coordinators' && hasRole(state, workbook.member, 'coordinator'))
                  ? () => go({ name: 'erase', person: record.record })
                  : undefined
              }
            />
          ),
        }
      }
    >
      <PageHead
        title={register.title}
        under={
          <>
            {name === 'own-checks' ? (
              <OwnChecksNote state={state} packs={packs} mayAdd={mayAdd} go={go} />
            ) : (
              settled !== '' && <>{settled} </>
            )}
            <WhyRegister register={register} />
          </>
        }
        aside={
          <>
            <LinkButton onClick={() => go({ name: 'members' })}>People and sign-ins</LinkButton>
            {seeAlso && <LinkButton onClick={() => go(seeAlso.place)}>{seeAlso.words}</LinkButton>}
            {(mayAdd || !register.writtenBy) && (
              <Button look="solid" onClick={() => go({ name: 'new-record', register: name })}>
                {`Add ${withArticle(register.one)}`}
              </Button>
            )}
          </>
        }
      />
      {savedFile && <Notice kind={savedFile.kind} title={savedFile.words} />}
      <RegisterSections at={name} go={go} />
      {all.length > 0 && (
        <div className="row row-spread register-filters">
          <div className="row">
            <TextField
              label={register.search}
              labelPlace="hidden"
              placeholder={register.search}
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
            {counted && rows.length === all.length && `, ${ofThose} ${counted.words}`}
          </p>
        </div>
      )}
      <RegisterTable
        caption={register.title}
        columns={drawnColumns(register, looking)}
        {...(register.firstSorting ? { firstSorting: register.firstSorting } : {})}
        rows={rows}
        rowId={(row) => row.record}
        rowTarget={(row) => {
          const { words, under } = naming.cell(row, looking);
          return {
            name: words,
            ...(under ? { second: under.words } : {}),
            onClick: () => setChosen(row.record),
          };
        }}
        {...(chosen ? { chosen } : {})}
        nothing={all.length === 0 ? register.nothingYet : noMatchWords(search, shown !== '')}
      />
      {(all.length > 0 || mayAdd) && (
        <p className="row section-apart">
          {rows.length > 0 && (
            <LinkButton onClick={() => (isForAll ? void saveCsv() : setAsking(true))}>Save as a table (CSV)</LinkButton>
          )}
          {all.length > 0 && isForAll && (
            <LinkButton onClick={() => go({ name: 'make-report', report: 'quarterday-register', about: name })}>
              Make a report of it (PDF)
            </LinkButton>
          )}
          {mayAdd && (
            <LinkButton onClick={() => go({ name: 'import', register: name })}>Bring in from a spreadsheet</LinkButton>
          )}
        </p>
      )}
      <Dialog
        open={isAsking}
        title={`Take the ${manyOf(register)} out as a table?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="solid" onClick={() => void saveCsv()}>
              Save the table
            </Button>
            <Button onClick={() => setAsking(false)}>Leave it</Button>
          </>
        }
      >
        <p>
          {`${ringOfRegister(name) === 'consents' ? 'The table names young people' : 'The table says what the safeguarding lead and deputy alone read'}, and is not sealed: whoever has the file can read it, also those who do not read the ${manyOf(register)} here. Keep it where only they can get at it, and delete it when you are done. Signatures and scans are not in it.`}
        </p>
      </Dialog>
    </Page>
  );
}

function noMatchWords(search: string, isOfOneState: boolean): string {
  const typed = search.trim();
  const found = typed === '' ? 'Nothing is in this state.' : `Nothing matches “${typed}”.`;
  const ways = [typed === '' ? '' : 'search for less', isOfOneState ? 'show all states' : ''];
  return `${found} ${capital(eitherOf(ways.filter((way) => way !== '')))}.`;
}
