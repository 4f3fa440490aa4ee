import { expect, it } from 'vitest';
import { makeRandomBytes, toBase64, toHex } from '#shared/crypto/bytes';
import { sealAttachment, unsealAttachment } from '#shared/crypto/v1/attachment';

it('gives an attachment back as it was, under a name that tells nothing of it', async () => {
  const bytes = makeRandomBytes(60_000);
  const attachment = await sealAttachment(bytes);
  expect(await unsealAttachment(attachment)).toEqual({ ok: true, bytes });
  expect(attachment.name).toBe(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', attachment.sealed))));
  expect((await sealAttachment(bytes)).name).not.toBe(attachment.name);
});

it('takes an empty attachment for what it is', async () => {
  expect(await unsealAttachment(await sealAttachment(new Uint8Array(0)))).toEqual({
    ok: true,
    bytes: new Uint8Array(0),
  });
});

it('refuses an attachment that is altered, another one, or under another key', async () => {
  const attachment = await sealAttachment(Uint8Array.of(1, 2, 3));
  const another = await sealAttachment(Uint8Array.of(1, 2, 3));
  const altered = { ok: false, problem: 'altered' };
  expect(
    await unsealAttachment({ ...attachment, sealed: attachment.sealed.with(-1, (attachment.sealed.at(-1) ?? 0) ^ 1) }),
  ).toEqual(altered);
  expect(await unsealAttachment({ ...attachment, sealed: another.sealed })).toEqual(altered);
  expect(await unsealAttachment({ ...attachment, name: another.name })).toEqual(altered);
  expect(await unsealAttachment({ ...attachment, key: toBase64(makeRandomBytes(32)) })).toEqual(altered);
});
