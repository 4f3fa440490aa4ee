// The courses that the practice pack suggests and the organisation has not taken yet. One press takes one into the register, where it can be
// changed like any other.

import { useState } from 'react';
import { courses } from '#shared/domain/registers/courses';
import { choiceWords, fieldOf, textOf } from '#shared/domain/registers/register';
import { recordsOf, type State } from '#shared/domain/state';
import { type KnownPractice, type ReadableCourse, suggestedCourses } from '#shared/packs/readable-practice';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import type { ScreenProps } from '../screen';

interface SuggestedCoursesProps extends Pick<ScreenProps, 'workbook'> {
  readonly state: State;
  readonly practice: KnownPractice;
}

export function SuggestedCourses({ workbook, state, practice }: SuggestedCoursesProps) {
  const [failed, setFailed] = useState('');
  const taken = new Set(recordsOf(state, 'courses').map(({ fields }) => textOf(fields, 'starter')));
  const left = suggestedCourses(practice).filter(({ id }) => !taken.has(id));
  if (left.length === 0) return null;

  const take = async ({ id, title, covers, provider, forWhom, lasts }: ReadableCourse) => {
    const fields = { name: title, covers, provider, forWhom, lasts, starter: id, state: 'in-use' };
    const record = workbook.makeId('record');
    const done = await workbook.commit([{ kind: 'record-added', register: 'courses', record, fields }]);
    setFailed(done.state === 'saved' ? '' : done.words);
  };

  return (
    <section className="section-apart" aria-labelledby="suggested">
      <div className="section-head">
        <h2 id="suggested">Suggested courses</h2>
      </div>
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <ul>
        {left.map((course) => (
          <li key={course.id} className="report-row">
            <div>
              <h3 className="text-subject">{course.title}</h3>
              <p>{course.covers}</p>
              <p className="text-hint">
                {`${choiceWords(fieldOf(courses, 'forWhom'), course.forWhom)}. Lasts: ${choiceWords(fieldOf(courses, 'lasts'), course.lasts).toLowerCase()}. ${course.provider}.${course.quiz === '' ? '' : ' There is a quiz for it.'}`}
              </p>
            </div>
            <div>
              <Button onClick={() => void take(course)}>
                Add to our courses<span className="hidden-words">: {course.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
