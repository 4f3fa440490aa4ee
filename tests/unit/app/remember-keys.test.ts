// Keys that are derived once while the example is written.

import { expect, test } from 'vitest';
import type { Passwords } from '../../../renderer/app/app-vault';
import { rememberKeys } from '../../../renderer/app/remember-keys';

const cost = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };

test('the same passphrase, salt and cost are derived once, and others on their own', async () => {
  const asked: string[] = [];
  const slow: Passwords = {
    derive: async (passphrase, salt, at) => {
      asked.push(`${passphrase} ${salt[0]} ${at.iterations}`);
      return { key: new Uint8Array(32).fill(salt[0] ?? 0), salt, cost: at };
    },
    calibrate: async () => {
      asked.push('calibrate');
      return cost;
    },
  };
  const passwords = rememberKeys(slow);
  const [one, two] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
  const first = await passwords.derive('copper kettle', one, cost);
  expect(await passwords.derive('copper kettle', one, cost)).toEqual(first);
  await passwords.derive('copper kettle', two, cost);
  await passwords.derive('harvest ladder', one, cost);
  await passwords.derive('copper kettle', one, { ...cost, iterations: 3 });
  expect(await passwords.calibrate()).toEqual(await passwords.calibrate());
  expect(asked).toEqual([
    'copper kettle 1 2',
    'copper kettle 2 2',
    'harvest ladder 1 2',
    'copper kettle 1 3',
    'calibrate',
  ]);
});
