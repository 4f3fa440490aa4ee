// Debian's PDFBox preflight, which judges PDF/A-1b.

import { judge } from './pdf-pages';

const jars = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** What is wrong with the file as PDF/A-1b, one line each; empty where nothing is. */
export function preflightFaults(pdf: Uint8Array): readonly string[] {
  const program = ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b'];
  const answer = judge('java', pdf, (file) => [...program, file], { mayFail: true });
  if (/is a valid PDF\/A-1b file/.test(answer)) return [];
  return answer.split('\n').filter((line) => line.trim() !== '');
}
