/** What is due, one pressable row each: what it is, what is left of it, by when, and how it stands in words. */
import { type ReactNode, useId } from 'react';
import { LinkButton, type Target } from './link-button';
import type { WorkState } from './quarter-disc';
import { StatusWords } from './status-words';

export type Task = Target & {
  id: string;
  name: string;
  left?: string;
  by?: string;
  state: WorkState;
  /** Said in place of the state, where the work has words of its own. */
  stands?: ReactNode;
  overdue?: string;
};

type TaskListProps = {
  title: string;
  tasks: readonly Task[];
  headings?: { left: string; by: string; state: string };
};

const usualHeadings = { left: 'What is left', by: 'By', state: 'How it stands' };

/** A task with neither `href` nor `onClick` cannot be started yet and is plain words. */
export function TaskList({ title, tasks, headings = usualHeadings }: TaskListProps) {
  const titleId = useId();
  return (
    <table className="table task-list" aria-labelledby={titleId}>
      <thead>
        <tr>
          <th scope="col">
            <h2 id={titleId}>{title}</h2>
          </th>
          <th scope="col" className="wide-only">
            {headings.left}
          </th>
          <th scope="col">{headings.by}</th>
          <th scope="col">{headings.state}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ id, name, left, by, state, stands, overdue, ...target }) => (
          <tr key={id} className="task-row">
            <th scope="row">
              {target.href === undefined && target.onClick === undefined ? (
                name
              ) : (
                <LinkButton className="row-link" {...target}>
                  {name}
                </LinkButton>
              )}
            </th>
            <td className="wide-only text-quiet">{left}</td>
            <td className="task-by text-quiet">{by}</td>
            <td>{stands ?? <StatusWords state={state} overdue={overdue} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
