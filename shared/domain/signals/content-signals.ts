// What posts and consultations say by themselves: an account that is silent for longer than it may be, a post that went up before it was
// ready, one that is to go up and is not ready, young people who were not told what came of what they said.

import { liveAccounts } from '../accounts-in-use';
import { isToldBack } from '../content/consultation-lacks';
import { lastPostOn } from '../content/content-mix';
import { checkedPostStanding, isCheckedFirst, postStandingLines } from '../content/post-standing';
import { silentAfter } from '../content/silent-after';
import { uncapital } from '../number-words';
import { addDays, dayOf, daysBetween, isPlainDate, writeDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { standingOfPost } from '../registers/post-consents';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { recordsOf } from '../state';
import type { SignalRule } from './signal';

/** A live account with a standard of its own, of which no post is written down for longer than that. */
export const accountSilent: SignalRule = (state, today) =>
  liveAccounts(state).flatMap((account) => {
    const most = silentAfter(account.fields);
    if (most === undefined) return [];
    const last = lastPostOn(state, account.record, today);
    const days = daysBetween(last ?? dayOf(account.addedAt), today);
    if (days <= most) return [];
    return [
      {
        key: `account-silent:${account.record}`,
        level: 'look again',
        sentence: `${accountTitle(account)} has been silent for ${days} days.`,
        reason: `${last ? `The last post that is written down is of ${writeDate(last)}` : 'No post is written down'}, and it may go ${most} days without one. Post something, write down what is up, or decide whether to keep the account.`,
        button: 'Check a post',
        place: { name: 'new-record', register: 'posts' },
      },
    ];
  });

/** Somebody wrote why; it is told for a month, so that others hear of it. */
export const upBeforeReady: SignalRule = (state, today) =>
  recordsOf(state, 'posts').flatMap((post) => {
    const { fields, record } = post;
    const on = textOf(fields, 'postedOn');
    const isUp = textOf(fields, 'stage') === 'published' && textOf(fields, 'takenDownOn') === '';
    if (!isUp || textOf(fields, 'upBecause') === '' || !isPlainDate(on) || on < addDays(today, -toldForDays)) return [];
    return [
      {
        key: `up-before-ready:${record}`,
        level: 'look again',
        sentence: `The post ${recordTitle(state, post)} went up before it was ready.`,
        reason: `It was put up because: ${textOf(fields, 'upBecause')}`,
        button: 'See the post',
        place: { name: 'record', register: 'posts', record },
      },
    ];
  });

const toldForDays = 30;
const soonDays = 3;

/** A post that is to go up within days, and is not ready. What goes by the consents has a signal of its own. */
export const soonAndNotReady: SignalRule = (state, today) =>
  recordsOf(state, 'posts').flatMap((post) => {
    const { fields, record } = post;
    const on = textOf(fields, 'plannedFor');
    const isSoon = isPlainDate(on) && on >= today && on <= addDays(today, soonDays);
    if (!isCheckedFirst(fields) || textOf(fields, 'stage') !== 'planned' || !isSoon) return [];
    if (textOf(fields, 'young') === 'recognisable' && standingOfPost(fields, { state, today }) === 'not covered')
      return [];
    const standing = checkedPostStanding(post, { state, today });
    if (standing === 'ready' || standing === 'taken down') return [];
    return [
      {
        key: `soon-not-ready:${record}`,
        level: 'look again',
        sentence: `The post ${recordTitle(state, post)} is to go up, and is not ready.`,
        reason: `It stands so: ${uncapital(postStandingLines[standing].words)}.`,
        button: 'See the post',
        place: { name: 'record', register: 'posts', record },
      },
    ];
  });

const toldWithinDays = 28;

/** A consultation that ended four weeks ago, and whose young people do not know what came of it. */
export const notToldBack: SignalRule = (state, today) =>
  recordsOf(state, 'consultations').flatMap((consultation) => {
    const { fields, record } = consultation;
    const to = textOf(fields, 'to');
    const isLate = isPlainDate(to) && addDays(to, toldWithinDays) < today;
    if (!isLate || isToldBack(fields)) return [];
    return [
      {
        key: `not-told-back:${record}`,
        level: 'look again',
        sentence: `Nobody has told young people what came of “${recordTitle(state, consultation)}”.`,
        reason: `It ended on ${writeDate(to)}. Who is asked and hears nothing does not answer again.`,
        button: 'See it',
        place: { name: 'record', register: 'consultations', record },
      },
    ];
  });
