// The fields that choose from the history: words, a person, a kind of thing, two days, and the order.

import { things } from '#shared/domain/history/choose-steps';
import type { Member } from '#shared/domain/state';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { dateProblem, type TypedFilters } from './filter-form';

interface HistoryFiltersProps {
  readonly typed: TypedFilters;
  readonly members: readonly Member[];
  readonly onChange: (changed: Partial<TypedFilters>) => void;
}

export function HistoryFilters({ typed, members, onChange }: HistoryFiltersProps) {
  return (
    <search className="filters">
      <TextField
        label="Words"
        type="search"
        value={typed.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <SelectField
        label="Person"
        value={typed.by}
        onChange={(event) => onChange({ by: event.target.value })}
        choices={[
          { value: '', label: 'Everybody' },
          ...members.map(({ member, displayName }) => ({ value: member, label: displayName })),
        ]}
      />
      <SelectField
        label="Kind of thing"
        value={typed.thing}
        onChange={(event) => onChange({ thing: event.target.value })}
        choices={[{ value: '', label: 'Everything' }, ...things.map((thing) => ({ value: thing, label: thing }))]}
      />
      <TextField
        label="From"
        placeholder="5 April 2027"
        value={typed.from}
        error={dateProblem(typed.from)}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <TextField
        label="To"
        placeholder="24 June 2027"
        value={typed.to}
        error={dateProblem(typed.to)}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      <SelectField
        label="Order"
        value={typed.order}
        onChange={(event) => onChange({ order: event.target.value === 'oldest' ? 'oldest' : 'newest' })}
        choices={[
          { value: 'newest', label: 'Newest first' },
          { value: 'oldest', label: 'Oldest first' },
        ]}
      />
    </search>
  );
}
