// What it takes to make and sign the reports of a round, with the worker faked: a file is a line of text that says which report it is
// and who signed it.

import type { ReportModel } from '#shared/report/report';
import type { Countersigner, ReportSigner } from '../../renderer/features/screen';
import type { RoundTools } from '../../renderer/features/sign-and-share/hand-over';
import { riverside } from './riverside-state';

export interface FakeTools extends RoundTools {
  /** Every report that was made, with its first signature. */
  readonly made: { readonly model: ReportModel; readonly sign: ReportSigner | undefined }[];
  /** Every later signature. */
  readonly countersigned: Countersigner[];
}

/** The pack is that of the example, whichever is asked for. */
export function makeFakeTools(): FakeTools {
  const { book, round } = riverside();
  const made: FakeTools['made'] = [];
  const countersigned: FakeTools['countersigned'] = [];
  return {
    made,
    countersigned,
    appVersion: '1.2.3',
    packs: {
      quarterly: { pack: book.pack, reference: round.pack },
      localities: [],
      known: [],
      findChecklists: () => book.pack,
    },
    makeReport: async (model, options) => {
      made.push({ model, sign: options?.sign });
      return new TextEncoder().encode(`${model.format} for ${model.audience}, signed by ${options?.sign?.name}`);
    },
    countersignReport: async (file, order) => {
      countersigned.push(order);
      return new TextEncoder().encode(`${new TextDecoder().decode(file)}, then ${order.name}`);
    },
  };
}
