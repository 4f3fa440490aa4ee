// The part of pdfmake's browser build that the report renderer uses, typed by what it was seen to do (0.3.11).
// The published types know neither the default export nor the virtual folder.

declare module 'pdfmake/build/pdfmake' {
  interface FontFamily {
    readonly normal: string;
    readonly bold?: string;
    readonly italics?: string;
  }

  interface PdfMake {
    readonly virtualfs: {
      /** Fonts go in as bytes. What is to be attached goes in as text with its encoding: plain bytes crash the attaching. */
      writeFileSync: (name: string, content: Uint8Array | string, encoding?: 'utf8') => void;
    };
    setFonts: (fonts: Readonly<Record<string, FontFamily>>) => void;
    setUrlAccessPolicy: (mayFetch: (url: string) => boolean) => void;
    setProgressCallback: (onProgress: ((share: number) => void) | undefined) => void;
    createPdf: (
      definition:
        | import('#shared/report/pages/page-content').DocumentDefinition
        | import('#shared/report/signature-block').BlockDefinition,
    ) => {
      getBuffer: () => Promise<Uint8Array<ArrayBuffer>>;
    };
  }

  const pdfMake: PdfMake;
  export default pdfMake;
}
