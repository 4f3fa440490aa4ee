// "Look round": the example organisation, written into a new workbook of its own.

import riverside from '#resources/sample/riverside.json?url';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Founded, Vault } from '#storage/vault';
import type { Clock } from './clock';
