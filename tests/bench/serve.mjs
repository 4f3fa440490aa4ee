// The browser shell as a process of its own, as it is for a person, so that measuring does not share its thread.
// node serve.mjs DATA_FOLDER RENDERER_FOLDER [SHELL [BROWSER]], with a channel: says its origin and a launch file, and ends
// with the channel. SHELL is another build of the shell than the one in out; with BROWSER it opens its window.
import { pathToFileURL } from 'node:url';

const [dataFolder, rendererFolder, built, browser] = process.argv.slice(2);
const builtIn = new URL('../../out/main/browser-shell.js', import.meta.url);
const { startBrowserShell } = await import(built ? pathToFileURL(built).href : builtIn.href);
const shell = await startBrowserShell({ dataFolder, rendererFolder, appVersion: '0.0.0', browser });
process.send({ origin: shell.origin, launchFile: await shell.makeLaunchFile() });
process.once('disconnect', async () => {
  await shell.stop();
  process.exit();
});
