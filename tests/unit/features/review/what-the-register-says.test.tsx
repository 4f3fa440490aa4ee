// @vitest-environment happy-dom
// Beside a check of what the register of accounts holds too stands what it says against "as expected", and the way there.

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Place } from '#shared/domain/place';
import type { FieldValues } from '#shared/domain/registers/register';
import { WhatTheRegisterSays } from '../../../../renderer/features/review/what-the-register-says';
import { changeAccount, fold, instagram, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

function open(fields: FieldValues): readonly Place[] {
  const went: Place[] = [];
  const state = fold(smallWorkbook, changeAccount(instagram, fields));
  const go = (place: Place) => void went.push(place);
  render(<WhatTheRegisterSays state={state} about={instagram} agreement="owner and deputy" go={go} />);
  return went;
}

test('it is said with the field in which the register is put right', () => {
  const went = open({ deputy: '' });
  expect(screen.getByText('The register names no deputy.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'See the register' }));
  expect(went).toEqual([{ name: 'record', register: 'accounts', record: instagram, field: 'deputy' }]);
});

test('nothing is said where the register agrees', () => {
  open({ name: 'Riverside' });
  expect(screen.queryByRole('button')).toBeNull();
});
