// Where the page begins: the look, the host chosen once, and the app drawn into the page.

import '#ui/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeBrowserHost } from '#host/browser-host';
import { makeElectronHost } from '#host/electron-host';
import { App } from './app';

const host = window.host ? makeElectronHost(window.host) : makeBrowserHost();
const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
