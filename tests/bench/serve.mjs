// The browser shell as a process of its own, as it is for a person, so that measuring does not share its thread.
// node serve.mjs DATA_FOLDER RENDERER_FOLDER, with a channel: says its origin and a launch file, and ends with the channel.
import { startBrowserShell } from '../../out/main/browser-shell.js';

const [dataFolder, rendererFolder] = process.argv.slice(2);
const shell = await startBrowserShell({ dataFolder, rendererFolder, appVersion: '0.0.0' });
process.send({ origin: shell.origin, launchFile: await shell.makeLaunchFile() });
process.once('disconnect', async () => {
  await shell.stop();
  process.exit();
});
