// What a page, a worker and Node all offer beside the language, as far as the rooms need it that may use nothing else:
// text as bytes, and digests. Their tsconfig.json names this file.

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

interface TextDecoder {
  /** Throws a TypeError for bytes that are not text, if asked to be `fatal`. */
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}

declare const TextEncoder: { new (): TextEncoder };
declare const TextDecoder: { new (label?: 'utf-8', options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};
