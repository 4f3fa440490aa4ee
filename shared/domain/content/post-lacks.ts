// What a post lacks before anybody may call it ready: what was not looked at, who has not read it, whose it is. Each is said with the
// field in which it is filled in, or with who has to do it. Pure; what is up already is told as it is.

import { eitherOf, listOf, uncapital } from '../number-words';
import { standingOfPost, whatConsentsMiss } from '../registers/post-consents';
import { type FieldValues, type Looking, type RuleProblem, rowsOf, type StoodFor, textOf } from '../registers/register';
import { howItStands, whoMayStand } from '../stand-for-record';
import type { State } from '../state';
import { peopleWhoSignIn } from '../two-people';
import { basesToShow, identifyChoices, nothingTells, pointChoices, rightsOf } from './post-choices';
import { proofReading, signingOff } from './post-readings';

export interface PostLack extends RuleProblem {
  /** Somebody else has to do it; left out where it is filled in. */
  readonly who?: 'reader' | 'signatory';
}

interface Post {
  readonly record: string;
  readonly fields: FieldValues;
}

/** Everything that is missing, in the order in which it is asked: readings come last. */
export function postLacks(post: Post, looking: Looking): readonly PostLack[] {
  const { fields } = post;
  return [
    ...needed(fields, 'kindOfPost', 'Say what kind of post it is'),
    ...needed(fields, 'words', 'Write its words'),
    ...needed(fields, 'writtenBy', 'Say who made it'),
    ...pointLacks(fields),
    ...peopleLacks(fields, looking),
    ...innerLacks(fields),
    ...rightsLacks(fields),
    ...readingLack(post, looking.state),
    ...signOffLack(post, looking.state),
  ];
}

function needed(fields: FieldValues, field: string, words: string): readonly PostLack[] {
  return textOf(fields, field).trim() === '' ? [{ field, words }] : [];
}

function pointLacks(fields: FieldValues): readonly PostLack[] {
  const said = new Set(rowsOf(fields, 'points').map(({ point }) => point));
  const open = pointChoices.filter(({ value }) => !said.has(value));
  if (open.length === 0) return [];
  const words = listOf(open.map((point) => `“${uncapital(point.words)}”`));
  return [{ field: 'points', words: `Look through it for ${words}, and tick what is right` }];
}

function peopleLacks(fields: FieldValues, looking: Looking): readonly PostLack[] {
  const lacks: PostLack[] = [];
  const told = rowsOf(fields, 'identifies').map(({ what = '' }) => what);
  const tells = told.filter((what) => what !== nothingTells);
  const isRecognisable = textOf(fields, 'young') === 'recognisable';
  if (told.length === 0)
    lacks.push({ field: 'identifies', words: 'Say what could give somebody away, or “None of these”' });
  if (tells.length > 0 && told.length > tells.length) {
    lacks.push({ field: 'identifies', words: 'Take off “None of these”, or the others' });
  }
  if (tells.length > 0 && !isRecognisable) {
    const what = listOf(
      identifyChoices.filter(({ value }) => tells.includes(value)).map(({ words }) => uncapital(words)),
    );
    lacks.push({ field: 'young', words: `Take this out, or say that somebody can be recognised: ${what}` });
  }
  if (isRecognisable && tells.length === 0 && told.length > 0) {
    lacks.push({ field: 'identifies', words: 'Say by what somebody can be recognised' });
  }
  if (isRecognisable && standingOfPost(fields, looking) === 'not covered') {
    lacks.push({ field: 'consents', words: whatConsentsMiss(fields, looking) });
  }
  const metadata = textOf(fields, 'metadata');
  if (metadata === '')
    lacks.push({ field: 'metadata', words: 'Look at what the picture file says besides the picture' });
  if (metadata === 'place') lacks.push({ field: 'metadata', words: 'Take out of the picture file where it was taken' });
  return lacks;
}

/** What comes from within the organisation, what is sensitive, what could harm somebody's name. */
function innerLacks(fields: FieldValues): readonly PostLack[] {
  const lacks: PostLack[] = [
    ...needed(fields, 'internal', 'Say whether it tells something from within the organisation'),
  ];
  if (textOf(fields, 'internal') === 'yes') {
    lacks.push(
      ...needed(fields, 'decisionOf', 'Say whose decision or information it is'),
      ...needed(fields, 'clearedBy', 'Say who agreed that it is made known'),
      ...needed(fields, 'clearedOn', 'Say when they agreed'),
    );
  }
  lacks.push(
    ...needed(fields, 'sensitivity', 'Say whether it is sensitive'),
    ...needed(fields, 'libel', 'Say whether it says something bad about anybody'),
  );
  if (textOf(fields, 'libel') === 'unsure') {
    lacks.push({
      field: 'libel',
      words: 'Take out what could harm somebody’s name, or make sure that you can show it',
    });
  }
  return lacks;
}

/** Whether of everything in a post somebody wrote whose it is, and that it may be used. */
export function rightsLacks(fields: FieldValues): readonly PostLack[] {
  const rows = rowsOf(fields, 'rights');
  if (rows.length === 0) return [{ field: 'rights', words: 'Say whose the words are, and what else is in it' }];
  const open = rows.flatMap(({ what = '', owner = '', basis = '', proof = '' }): readonly string[] => {
    const named = uncapital(rightsOf.find(({ value }) => value === what)?.words ?? 'this');
    if (basis === '') return [`why you may use ${named}`];
    if (basis !== 'own' && owner.trim() === '') return [`whose it is: ${named}`];
    return basesToShow.includes(basis) && proof.trim() === '' ? [`where that stands for ${named}`] : [];
  });
  const hasPlainVideo = rows.some(({ what }) => what === 'video-plain');
  return [
    ...(open.length === 0 ? [] : [{ field: 'rights', words: `Say ${listOf([...new Set(open)])}` }]),
    ...(hasPlainVideo
      ? [{ field: 'rights', words: 'Put captions to the video: some cannot hear it, and many watch without sound' }]
      : []),
  ];
}

function readingLack(post: Post, state: State): readonly PostLack[] {
  // Where one person signs in, nobody else can read it: that keeps nothing back, and its page says so.
  if (peopleWhoSignIn(state).length < 2) return [];
  const stands = howItStands(post.fields, proofReading);
  if (stands === 'stands') return [];
  const who = namesOf(state, post, proofReading) || 'everybody who signs in has written in it, so ask somebody in';
  const why =
    stands === 'changed'
      ? 'It was changed since it was read. Somebody else has to read it again'
      : 'Somebody else has to read it';
  return [{ field: 'proofReadWords', words: `${why}: ${who}`, who: 'reader' }];
}

function signOffLack(post: Post, state: State): readonly PostLack[] {
  if (!isSensitive(post.fields)) return [];
  const stands = howItStands(post.fields, signingOff);
  if (stands === 'stands') return [];
  const who = namesOf(state, post, signingOff) || 'and there is none who signs in';
  const why =
    stands === 'changed'
      ? 'It was changed since it was signed off. A signatory has to do it again'
      : 'It is sensitive, so a signatory has to sign it off';
  return [{ field: 'signedOffWords', words: `${why}: ${who}`, who: 'signatory' }];
}

export function isSensitive(fields: FieldValues): boolean {
  return !['', 'none'].includes(textOf(fields, 'sensitivity'));
}

function namesOf(state: State, post: Post, stood: StoodFor): string {
  return eitherOf(whoMayStand(state, post, stood).map(({ displayName }) => displayName));
}
