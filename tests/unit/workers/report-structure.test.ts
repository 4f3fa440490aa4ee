// The structure of our PDFs, read from the files by programs of others: qpdf for the objects, poppler for the text.

import { beforeAll, describe, expect, it } from 'vitest';
import { figureAlt } from '#shared/report/pages/figure-bars';
import type { Content } from '#shared/report/pages/page-content';
import { cell, headRow, partHeading, ruledRows } from '#shared/report/pages/pieces';
import { renderDefinition, renderReport } from '#workers/render-report';
import { judge, placedWords, runningText } from '../../builders/pdf-pages';
import {
  allElements,
  type PdfStructure,
  readStructure,
  tableFaults,
  untoldPieces,
  withoutArtifacts,
} from '../../builders/pdf-structure';
import { reportFonts } from '../../builders/report-fonts';
import { reportOf, signedBy } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';
import { smallDocument } from '../../builders/small-document';

const { book, round } = riverside();
const model = reportOf(book, round, signedBy(book));

async function structureOf(content: Content[]): Promise<{ pdf: Uint8Array; structure: PdfStructure }> {
  const pdf = await renderDefinition(smallDocument(content), reportFonts);
  return { pdf, structure: readStructure(pdf) };
}

const roles = ({ root }: PdfStructure) => allElements(root).map(({ role }) => role);

/** What a reader of the structure is told, in its order, without spaces. */
function toldText(pdf: Uint8Array): string {
  const lines = judge('pdfinfo', pdf, (file) => ['-struct-text', file]).split('\n');
  return lines
    .flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? [])
    .join('')
    .replaceAll(/\s/g, '');
}

/** The words in the order in which they are drawn, without spaces and without what is an artifact. */
function drawnText(pdf: Uint8Array): string {
  return runningText(withoutArtifacts(pdf)).replaceAll(/\s/g, '');
}

describe('the example’s report', () => {
  let pdf: Uint8Array<ArrayBuffer>;
  let structure: PdfStructure;

  beforeAll(async () => {
    pdf = await renderReport(model, reportFonts);
    structure = readStructure(pdf);
  }, 60_000);

  it('has everything that is painted on its pages in its structure or marked as an artifact', () => {
    expect(structure.pages.length).toBeGreaterThan(5);
    expect(untoldPieces(structure)).toEqual([]);
    expect(structure.astray).toEqual([]);
  });

  it('would be caught with a word outside the structure, or with a mark that leads nowhere', () => {
    const [first, ...others] = structure.pages;
    if (!first) throw new Error('no page');
    const planted = { ...first, content: `${first.content}\nBT /F1 10 Tf (x) Tj ET` };
    expect(untoldPieces({ root: structure.root, pages: [planted, ...others] })).toEqual(['1: Tj']);
    const led = { ...first, content: first.content.replace(/\/MCID 0>>/, '/MCID 9999>>') };
    expect(untoldPieces({ root: structure.root, pages: [led, ...others] })).not.toEqual([]);
    const bare = { ...first, content: first.content.replace(/\/Artifact <<[^>]*>> BDC/, '/Nothing BMC') };
    expect(untoldPieces({ root: structure.root, pages: [bare, ...others] })).not.toEqual([]);
  });

  it('has the cells of every table under heads with a scope', () => {
    const tables = allElements(structure.root).filter(({ role }) => role === 'Table');
    expect(tables.length).toBeGreaterThan(10);
    expect(tableFaults(structure.root)).toEqual([]);
    const [table] = tables;
    const bare = {
      ...structure.root,
      kids: [
        {
          role: 'Table',
          alt: undefined,
          attributes: {},
          marks: [],
          objects: [],
          kids: table?.kids.map((row) => ({ ...row, kids: row.kids.map((one) => ({ ...one, role: 'TD' })) })) ?? [],
        },
      ],
    };
    expect(tableFaults(bare)).toEqual(['table 1: no head']);
  });

  it('has words for its figure, and where it stands', () => {
    const figures = allElements(structure.root).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([figureAlt(model.quarters)]);
    for (const { attributes } of figures) expect(attributes['/BBox']).toHaveLength(4);
  });

  it('is told in the order in which it is drawn, and whole', () => {
    const told = toldText(pdf);
    expect(told.length).toBeGreaterThan(5_000);
    expect(told === drawnText(pdf), 'the words in the order of the structure are those in the order of the pages').toBe(
      true,
    );
  });

  it('has headings without a gap, each as it is printed', () => {
    const headings = allElements(structure.root).filter(({ role }) => /^H\d$/.test(role));
    expect(headings[0]?.role).toBe('H1');
    headings.reduce((before, { role }) => {
      expect(Number(role.slice(1))).toBeLessThanOrEqual(before + 1);
      return Number(role.slice(1));
    }, 0);
    expect(headings.filter(({ role }) => role === 'H2').length).toBeGreaterThanOrEqual(6);
  });

  it('says it is tagged and in which language, and has the tabulator follow the structure on every page', () => {
    expect(structure.isMarked).toBe(true);
    expect(structure.language).toBe('u:en-GB');
    expect(structure.pages.map(({ tabs }) => tabs)).toEqual(structure.pages.map(() => '/S'));
    expect(judge('pdfinfo', pdf, (file) => [file])).toMatch(/Tagged:\s+yes/);
  });

  it('claims neither PDF/UA nor PDF/A, which no validator has confirmed', () => {
    const metadata = judge('pdfinfo', pdf, (file) => ['-meta', file]);
    expect(metadata).toContain('Riverside Youth Project');
    expect(metadata).not.toMatch(/pdfuaid|pdfaid/);
  });
});

describe('a small document', () => {
  it('tells a head row once, however many pages repeat it', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [cell(`Row ${index}`), cell('yes')]);
    const { pdf, structure } = await structureOf([ruledRows([200, 100], [headRow('Thing', 'State')], rows)]);
    expect(structure.pages.length).toBeGreaterThan(2);
    expect(untoldPieces(structure)).toEqual([]);
    expect(roles(structure).filter((role) => role === 'TH')).toHaveLength(2);
    expect(roles(structure).filter((role) => role === 'TR')).toHaveLength(121);
    expect(runningText(pdf).split('Thing State')).toHaveLength(structure.pages.length + 1);
    expect(toldText(pdf).split('ThingState')).toHaveLength(2);
  });

  it('keeps a cell together that runs over two pages', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const { pdf, structure } = await structureOf([
      ruledRows([200, 200], [headRow('One', 'Other')], [[cell(long), cell('short')]]),
    ]);
    expect(structure.pages.length).toBeGreaterThan(1);
    expect(structure.astray).toEqual([]);
    expect(tableFaults(structure.root)).toEqual([]);
    expect(toldText(pdf)).toBe(`OneOther${long.replaceAll(' ', '')}short`);
  });

  it('has lists with their numbers before their words, and lists within lists', async () => {
    const { pdf, structure } = await structureOf([
      { ol: [{ text: 'First' }, { stack: [{ text: 'Second' }, { ul: [{ text: 'inner' }] }] }, { text: 'Third' }] },
    ]);
    expect(roles(structure)).toEqual([
      'Document',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'LI',
      'Lbl',
      'LBody',
      'P',
      'L',
      'LI',
      'LBody',
      'LI',
      'Lbl',
      'LBody',
    ]);
    expect(toldText(pdf)).toBe('1.First2.Secondinner3.Third');
    expect(drawnText(pdf)).toContain('1.First2.Second');
    expect(untoldPieces(structure)).toEqual([]);
  });

  it('has links in the structure, each with its place on the page and its words', async () => {
    const { structure } = await structureOf([
      ...partHeading('A part', { startsPage: true, id: 'part' }),
      { text: ['See page ', { pageReference: 'part' }] },
    ]);
    const links = allElements(structure.root).filter(({ role }) => role === 'Link');
    expect(links).toHaveLength(1);
    expect(links[0]?.objects[0]).toMatchObject({ '/Subtype': '/Link', '/Contents': 'u:2', '/Dest': 'u:part' });
    expect(structure.pages.flatMap(({ annotations }) => annotations)).toHaveLength(1);
    expect(structure.astray).toEqual([]);
  });

  it('tells a list of contents as one', async () => {
    const { structure } = await structureOf([
      {
        table: { isContents: true, widths: ['*', 40], body: [[cell('A part'), { text: [{ pageReference: 'part' }] }]] },
        layout: ruledRows([1], [headRow('x')], []).layout,
      },
      ...partHeading('A part', { startsPage: true, id: 'part' }),
    ]);
    expect(roles(structure)).toEqual(['Document', 'TOC', 'TOCI', 'P', 'P', 'Link', 'H1']);
  });

  it('begins with H1 where it has no title, and leaves out pictures that only decorate', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><circle cx="5" cy="5" r="3"/></svg>';
    const { structure } = await structureOf([
      { text: 'Part', style: 'heading' },
      { svg, alt: '', width: 10, height: 10 },
      { text: 'Section', style: 'subheading' },
      { svg, alt: 'A dot', width: 10, height: 10 },
    ]);
    expect(roles(structure)).toEqual(['Document', 'H1', 'H2', 'Figure']);
    expect(untoldPieces(structure)).toEqual([]);
  });

  it('tells nothing of a table that only arranges', async () => {
    const { structure } = await structureOf([
      {
        table: { widths: ['*'], body: [[{ text: 'Amina' }], [{ text: '' }]] },
        layout: ruledRows([1], [headRow('x')], []).layout,
      },
    ]);
    expect(roles(structure)).toEqual(['Document', 'P']);
  });

  it('spaces no letters of what comes after a mark whose letters are spaced', async () => {
    const footWidth = async (characterSpacing: number) => {
      // The picture in the foot is drawn by pdfkit: what was known of the state before it is not known after it.
      const rule = { svg: '<svg width="9" height="1"><path d="M0 .5H9" stroke="#000"/></svg>', alt: '' };
      const definition = {
        ...smallDocument([{ text: 'x' }]),
        header: () => ({ text: 'DRAFT', characterSpacing }),
        footer: () => ({ stack: [rule, { text: 'Footfootfoot' }] }),
      };
      const words = placedWords(await renderDefinition(definition, reportFonts));
      const foot = words.find(({ text }) => text === 'Footfootfoot');
      return foot ? foot.right - foot.left : Number.NaN;
    };
    expect(await footWidth(3)).toBeCloseTo(await footWidth(0), 2);
  });

  it('has no empty page where the space below its last words is more than their page has left', async () => {
    const text = 'x\n'.repeat(20);
    const { structure } = await structureOf([
      { text, margin: [0, 0, 0, 800] },
      ...partHeading('What comes next', { startsPage: true }),
    ]);
    expect(structure.pages).toHaveLength(2);
  });

  it('writes any name into its metadata as XML', async () => {
    const { pdf } = await structureOf([{ text: 'x' }]);
    expect(judge('pdfinfo', pdf, (file) => ['-meta', file])).toContain('Smith &amp; &lt;Daughters&gt;');
  });

  it('is the same twice, byte for byte', async () => {
    const content = (): Content[] => [
      { text: 'x' },
      ruledRows([100, 100], [headRow('a', 'b')], [[cell('1'), cell('2')]]),
    ];
    const one = await renderDefinition(smallDocument(content()), reportFonts);
    const other = await renderDefinition(smallDocument(content()), reportFonts);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('is bare, and claims nothing, where it is only drawn into another file', async () => {
    const definition = { ...smallDocument([{ text: 'Amina' }]), pageSize: { width: 200, height: 80 } };
    const pdf = await renderDefinition(definition, reportFonts, { isTagged: false });
    const open = judge('qpdf', pdf, (file) => ['--qdf', file, '-'], { encoding: 'latin1' });
    expect(open).toContain('/MediaBox [\n    0\n    0\n    200\n    80\n  ]');
    expect(open).not.toMatch(/BDC|BMC|StructTreeRoot|MarkInfo|StructParents/);
  });
});
