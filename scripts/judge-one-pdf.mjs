// One thread of judge-pdfs.mjs: judges one file, and answers with the verdict's state and what it was found by.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { verifyPdf } = await import(pathToFileURL(workerData.verifier).href);
const { state, findings, signatures } = await verifyPdf(new Uint8Array(readFileSync(workerData.path)), {
  trustedRoots: [],
});
parentPort.postMessage({
  state,
  codes: findings.map(({ code }) => code),
  findings: findings.map(({ code, about = '' }) => `${code} ${about}`.trim()),
  signatures: signatures.map((each) => `${each.field}: ${each.state}, ${each.after}`),
});
