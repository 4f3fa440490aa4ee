// Electron's main program: shuts everything that is not needed, then opens the one window. Each step has a file.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { makeAnswerCalls } from '../calls/answer-calls';
import { listPageFiles } from '../calls/page-files';
import { findDataFolder } from '../calls/places';
import { makeSharedCalls } from '../calls/shared-calls';
import { appOrigin } from './app-origin';
import { registerAppScheme, serveApp } from './app-protocol';
import { makeDialogCalls } from './dialogs';
import { listenToPage } from './ipc';
import { refuseDownloads } from './lockdown/no-downloads';
import { refuseNavigation } from './lockdown/no-navigation';
import { cutNetwork, refuseRequests } from './lockdown/no-network';
import { refuseNewWindows } from './lockdown/no-new-windows';
import { refusePermissions } from './lockdown/no-permissions';
import { refuseRemoteDebugging } from './lockdown/no-remote-debugging';
import { refuseSpellCheckDownloads } from './lockdown/no-spell-check-downloads';
import { refuseWebviews } from './lockdown/no-webview';
import { allowOneInstance } from './lockdown/one-instance';
import { menuTemplate } from './menu';
import { makeSystemLockCalls, systemLockCapability } from './system-lock';
import { windowOptions } from './window';

const dataFolder = findDataFolder();

refuseRemoteDebugging(app);
app.enableSandbox();
app.setPath('userData', join(dataFolder, 'electron-profile'));
cutNetwork(app);
registerAppScheme(protocol);
app.on('web-contents-created', (_event, contents) => {
  refuseNavigation(contents);
  refuseNewWindows(contents);
  refuseWebviews(contents);
});

if (allowOneInstance(app, () => BrowserWindow.getAllWindows()[0])) {
  app.whenReady().then(openQuarterday, (error) => {
    console.error('Quarterday could not open:', error);
    app.exit(1);
  });
}

async function openQuarterday(): Promise<void> {
  refusePermissions(session.defaultSession);
  refuseRequests(session.defaultSession);
  refuseDownloads(session.defaultSession);
  refuseSpellCheckDownloads(session.defaultSession);
  serveApp(protocol, await listPageFiles(join(import.meta.dirname, '../renderer')));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));

  const window = new BrowserWindow(windowOptions(join(import.meta.dirname, '../preload/index.cjs'), app.isPackaged));
  const calls = await makeSharedCalls(dataFolder, {
    appVersion: app.getVersion(),
    shell: 'electron',
    capabilities: {
      fileDialogs: 'shell',
      folders: 'dialog',
      tellsSystemLock: systemLockCapability(process.platform),
    },
  });
  const handlers = { ...calls.handlers, ...makeDialogCalls(dialog, window), ...makeSystemLockCalls(powerMonitor) };
  listenToPage(
    ipcMain,
    window.webContents,
    makeAnswerCalls(handlers, (name, error) => console.error(`The call ${name} failed:`, error)),
  );
  window.once('ready-to-show', () => window.show());
  app.on('window-all-closed', () => calls.close().finally(() => app.quit()));
  await window.loadURL(`${appOrigin}/`);
}
