// How an account is called.

import type { Kept } from '../state';
import { type Choice, textOf } from './register';

export const platforms: readonly Choice[] = [
  { value: 'facebook-page', words: 'Facebook Page', alsoCalled: ['facebook', 'fb', 'fb page'] },
  { value: 'instagram', words: 'Instagram', alsoCalled: ['insta', 'ig'] },
  { value: 'x', words: 'X', alsoCalled: ['twitter', 'x (twitter)', 'twitter/x', 'x/twitter'] },
  { value: 'tiktok', words: 'TikTok', alsoCalled: ['tik tok'] },
  { value: 'youtube', words: 'YouTube', alsoCalled: ['you tube', 'yt'] },
  { value: 'snapchat', words: 'Snapchat', alsoCalled: ['snap'] },
  { value: 'whatsapp', words: 'WhatsApp', alsoCalled: ['whats app'] },
  { value: 'discord', words: 'Discord' },
  { value: 'other', words: 'Another platform', alsoCalled: ['other'] },
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
