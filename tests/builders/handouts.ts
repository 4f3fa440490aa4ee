// The sheets for young people and the notes for who leads, of the example organisation: one for each age, with everything on them.

import type { Instant } from '#shared/domain/plain-date';
import { type AdviceAge, adviceAges } from '#shared/domain/young-people/advice-topics';
import {
  type HandoutRequest,
  type HandoutSheet,
  handoutSheets,
  type YoungPeopleHandoutModel,
  youngPeopleHandoutModel,
} from '#shared/report/young-people-handout';
import type { ExampleState } from './example-state';

interface Asked {
  readonly madeAt: Instant;
  readonly appVersion: string;
}

/** `besides` says what is not as usual. */
export function handoutOf(
  { state, packs }: Pick<ExampleState, 'state' | 'packs'>,
  asked: Asked,
  sheet: HandoutSheet,
  age: AdviceAge,
  besides: Partial<HandoutRequest> = {},
): YoungPeopleHandoutModel {
  const pack = packs.youngPeopleAdvice;
  if (!pack) throw new Error('no pack has advice for young people');
  return youngPeopleHandoutModel({
    ...asked,
    state,
    pack,
    locality: packs.localities.find(({ id }) => id === state.general.organisation?.locality),
    sheet,
    age,
    topics: pack.topics.map(({ id }) => id),
    platforms: pack.platforms.map(({ id }) => id),
    isNaming: false,
    ...besides,
  });
}

export function everyHandout(
  example: Pick<ExampleState, 'state' | 'packs'>,
  asked: Asked,
): readonly YoungPeopleHandoutModel[] {
  return handoutSheets.flatMap((sheet) => adviceAges.map((age) => handoutOf(example, asked, sheet, age)));
}
