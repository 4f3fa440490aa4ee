// What a page of Quarterday may do, sent with every response by either shell. One content policy per response; only the
// passphrase worker may compile WebAssembly.

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const passphraseWorkerPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

const refusedPowers = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'midi',
  'payment',
];

/** `fileName` is the last part of the address; an empty one is the start page. */
export function policyHeaders(fileName: string): Record<string, string> {
  return {
    'Content-Security-Policy': fileName.startsWith('password.worker') ? passphraseWorkerPolicy : contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // With the line above: the page may share memory with its workers, to stop one that is busy.
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': refusedPowers.map((power) => `${power}=()`).join(', '),
    // Names that carry a hash of their content never change; everything else is asked for again.
    'Cache-Control': /-[\w-]{8}\.\w+$/.test(fileName) ? 'private, max-age=31536000, immutable' : 'no-store',
  };
}
