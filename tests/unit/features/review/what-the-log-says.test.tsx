// @vitest-environment happy-dom
// Beside the check of how often an account was looked at stands what the log says, beside no other, and it answers nothing.

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Asked } from '#shared/domain/change';
import { WhatTheLogSays } from '../../../../renderer/features/review/what-the-log-says';
import { look, writtenOn } from '../../../builders/looks';
import {
  day,
  fold,
  instagram,
  openRound,
  question,
  roundIn,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';

afterEach(cleanup);

const howOften = question('g27-moderation', instagram, 'Daily');
const other = question('message-requests', instagram);
const aboutAll = question('g27-moderation', '');
const state = writtenOn(
  fold(smallWorkbook, openRound(spring, { year: 2027, quarter: 1 }, [howOften, other, aboutAll])),
  '2027-03-02',
  [look('2027-03-01'), look('2027-03-02')],
);

function open(asked: Asked) {
  render(
    <WhatTheLogSays
      state={state}
      round={roundIn(state, spring)}
      asked={asked}
      today={day('2027-03-02')}
      open={() => {}}
    />,
  );
}

test('the check about it has the figures of the quarter beside it', () => {
  open(howOften);
  expect(screen.getByText(/2 of 2 days looked at\. There is no gap\./)).toBeTruthy();
});

test('no other check has them, nor one about no account', () => {
  open(other);
  open(aboutAll);
  expect(screen.queryByText(/What the log says/)).toBeNull();
});
