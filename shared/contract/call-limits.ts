// How much one call may carry. Imports nothing, so that pages and shells can both hold to it.

/** Evidence of 25 MB, and room for the seal around it. */
export const attachmentBytesMax = 25 * 1024 * 1024 + 64 * 1024;

/** The longest stretch of journal that one `read-journal` hands over. */
export const journalChunkBytesMax = 8 * 1024 * 1024;

/** The longest body of a call or its answer: an attachment and the words around it. */
export const callBytesMax = attachmentBytesMax + 64 * 1024;

/** The longest piece of a file that one call carries into a stage or to a folder outside. */
export const fileChunkBytesMax = 8 * 1024 * 1024;

/** Key slots, grants and the list of workbooks: what is replaced as a whole. */
export const smallFileBytesMax = 4 * 1024 * 1024;
