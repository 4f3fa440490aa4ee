// Sets the block of one signature as a PDF of one page of just its size, with the report's own typefaces. Words that need more room
// than there is are drawn smaller, so that nothing of them is lost.

import { type BlockSize, type SignatureBlock, signatureBlockDocument } from '#shared/report/signature-block';
import { countPages } from '#shared/signature/import-page';
import { type ReportFonts, renderDefinition } from './render-report';

const scales = [1, 1.15, 1.35, 1.6, 2, 2.5] as const;

/** The same block and size give the same bytes. */
export async function renderSignatureBlock(
  block: SignatureBlock,
  size: BlockSize,
  fonts: ReportFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  let page = new Uint8Array();
  for (const scale of scales) {
    page = await renderDefinition(signatureBlockDocument(block, size, scale), fonts, { isTagged: false });
    if ((await countPages(page)) === 1) break;
  }
  return page;
}
