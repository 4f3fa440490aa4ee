// How an account is called.

import type { Kept } from '../state';
import { type Choice, textOf } from './register';

export const platforms: readonly Choice[] = [
  { value: 'facebook-page', words: 'Facebook Page' },
  { value: 'instagram', words: 'Instagram' },
  { value: 'x', words: 'X' },
  { value: 'tiktok', words: 'TikTok' },
  { value: 'youtube', words: 'YouTube' },
  { value: 'snapchat', words: 'Snapchat' },
  { value: 'whatsapp', words: 'WhatsApp' },
  { value: 'discord', words: 'Discord' },
  { value: 'other', words: 'Another platform' },
];

/** `Instagram`. */
export function platformWords({ fields }: Kept): string {
  const platform = textOf(fields, 'platform');
  return platforms.find(({ value }) => value === platform)?.words ?? platform;
}

/** `@riversideyouth`, or the name where there is no handle: enough where the platform stands beside it. */
export function accountName({ fields }: Kept): string {
  return textOf(fields, 'handle') || textOf(fields, 'name');
}

/** `Instagram @riversideyouth`: how an account is named in sentences. */
export function accountTitle(account: Kept): string {
  return `${platformWords(account)} ${accountName(account)}`;
}
