// pdfmake's own layout, renderer and document as classes. They are CommonJS modules, whose one export Node, vitest and the
// bundler hand over differently: as the class, or as an object that holds it.

import LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import PDFDocumentModule from 'pdfmake/js/PDFDocument.js';
import RendererModule from 'pdfmake/js/Renderer.js';
import SVGMeasureModule from 'pdfmake/js/SVGMeasure.js';

function exportOf<Exported>(module: Exported | { readonly default: Exported }): Exported {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}

export const LayoutBuilder: typeof LayoutBuilderModule = exportOf(LayoutBuilderModule);
export const PDFDocument: typeof PDFDocumentModule = exportOf(PDFDocumentModule);
export const Renderer: typeof RendererModule = exportOf(RendererModule);
export const SVGMeasure: typeof SVGMeasureModule = exportOf(SVGMeasureModule);
