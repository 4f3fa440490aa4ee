import { describe, expect, it } from 'vitest';
import { findDataFolder, workbookPaths } from '../../../electron/calls/places';

describe('where everything stands', () => {
  it('is the account’s own folder for application data, for ever', () => {
    const at = (platform: NodeJS.Platform, home: string, env = {}) => findDataFolder({ platform, home, env });
    expect(at('linux', '/home/ann')).toBe('/home/ann/.local/share/quarterday');
    expect(at('linux', '/home/ann', { XDG_DATA_HOME: '/data' })).toBe('/data/quarterday');
    expect(at('darwin', '/Users/ann')).toBe('/Users/ann/Library/Application Support/Quarterday');
    expect(at('win32', 'C:', { APPDATA: 'C:/Roaming' })).toBe('C:/Roaming/Quarterday');
  });

  it('is another folder when QUARTERDAY_DATA names one', () => {
    expect(findDataFolder({ platform: 'linux', home: '/home/ann', env: { QUARTERDAY_DATA: '/try' } })).toBe('/try');
  });

  it('holds one folder for each workbook', () => {
    const workbook = 'e'.repeat(64);
    const folder = `/data/workbooks/${workbook}`;
    expect(workbookPaths('/data', workbook)).toEqual({
      folder,
      lock: `${folder}/lock`,
      journal: `${folder}/journal`,
      keySlots: `${folder}/key-slots`,
      grants: `${folder}/grants`,
      attachments: `${folder}/attachments`,
      snapshots: `${folder}/snapshots`,
      tornPrefix: 'journal.torn-',
    });
  });
});
