// Tells the certificate libraries to use the platform's own WebCrypto, the same object in Node and in a browser.
// Import this before anything of pkijs or @peculiar/x509 is used.

import 'reflect-metadata';
import { cryptoProvider } from '@peculiar/x509';
import { CryptoEngine, setEngine } from 'pkijs';

const engineName = 'webcrypto';

export const cryptoEngine = new CryptoEngine({ name: engineName, crypto: globalThis.crypto });

setEngine(engineName, cryptoEngine);
cryptoProvider.set(globalThis.crypto);
