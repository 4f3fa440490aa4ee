// Weighs passwords away from the page. Its memory holds what was typed, and ends with it.

import type { Weighed } from '#shared/domain/judge-password';
import { weighPassword } from './weigh-password';

export interface WeighRequest {
  readonly number: number;
  readonly password: string;
}

export interface WeighReply {
  readonly number: number;
  readonly weighed: Weighed;
}

addEventListener('message', ({ data }: MessageEvent<WeighRequest>) => {
  postMessage({ number: data.number, weighed: weighPassword(data.password) } satisfies WeighReply);
});
