// Reads what a picture file says besides the picture, on this computer, and keeps nothing of the file: not even its name, which may be
// somebody's.

import { useState } from 'react';
import { type PictureFacts, pictureFacts } from '#shared/domain/content/picture-facts';
import { metadataChoices } from '#shared/domain/content/post-choices';
import { evidenceBytesMax } from '#shared/domain/evidence-kind';
import { EvidenceDrop } from '#ui/evidence-drop';
import { Notice } from '#ui/notice';

interface LookAtPictureProps {
  /** One of the values of `metadataChoices`. */
  readonly found: (facts: string) => void;
}

export function LookAtPicture({ found }: LookAtPictureProps) {
  const [facts, setFacts] = useState<PictureFacts>();
  const [problem, setProblem] = useState<string>();
  const look = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setFacts(undefined);
    setProblem(undefined);
    if (file.size > evidenceBytesMax) {
      setProblem('This file is larger than 25 MB. Look at its details on the computer, and choose above.');
      return;
    }
    const read = pictureFacts(new Uint8Array(await file.arrayBuffer()));
    if (read === 'not a picture') {
      setProblem(
        'This is no JPEG, PNG or WebP picture, or it cannot be read to its end. Look at its details on the computer, and choose above.',
      );
      return;
    }
    setFacts(read);
    if (metadataChoices.some(({ value }) => value === read)) found(read);
  };
  return (
    <>
      <EvidenceDrop
        label="Look at the picture file"
        prompt="It is read here and not kept. Paste or drop it, or "
        multiple={false}
        accept="image/jpeg,image/png,image/webp"
        onFiles={(files) => void look(files)}
        {...(problem === undefined ? {} : { error: problem })}
      />
      {facts !== undefined && facts !== 'not a picture' && (
        <Notice kind={facts === 'place' ? 'look' : 'status'} title={said[facts]}>
          {facts === 'place' && <p>{howToTakeOut}</p>}
        </Notice>
      )}
    </>
  );
}

const said = {
  place: 'This picture says where it was taken.',
  other: 'This picture says more: which camera took it, for example, or when. No place was found in it.',
  clean: 'This picture says nothing besides the picture.',
};

const howToTakeOut =
  'Post a screenshot of it instead, or take its details out on the computer first. Many platforms take them out, but not all, and not everywhere.';
