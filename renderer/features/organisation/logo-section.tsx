// The organisation's own mark on the cover of its reports: a picture, kept sealed as any attachment.

import { useEffect, useState } from 'react';
import type { Change, Logo } from '#shared/domain/change';
import { isWholePicture, logoProblem, readPicture } from '#shared/domain/logo';
import type { Workbook } from '#storage/workbook';
import { EvidenceDrop } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';

export function LogoSection({ workbook }: { readonly workbook: Workbook }) {
  const { logo } = useSnapshot(workbook).state.general;
  const [problem, setProblem] = useState('');
  const address = useAddressOf(workbook, logo);

  const say = async (changes: readonly Change[]) => {
    const done = await workbook.commit(changes);
    setProblem(done.state === 'saved' ? '' : done.words);
  };
  const choose = async ([file]: readonly File[]) => {
    if (!file) return;
    const read = await readLogo(workbook, file);
    if (typeof read === 'string') setProblem(read);
    else await say([{ kind: 'logo-set', logo: read }]);
  };

  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Your logo</h2>
      </div>
      <p className="text-quiet measure">
        It stands on the cover of your reports, beside the disc. A PNG or JPEG of 2 MB at most.
      </p>
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {address !== '' && <img className="logo-picture" src={address} alt="Your logo" />}
      <EvidenceDrop
        label={logo ? 'Another picture in its place' : 'The picture'}
        accept="image/png,image/jpeg"
        multiple={false}
        onFiles={(files) => void choose(files)}
        files={
          logo
            ? [
                {
                  id: logo.digest,
                  name: logo.name,
                  words: `${logo.width} by ${logo.height} pixels`,
                  action: (
                    <LinkButton onClick={() => void say([{ kind: 'logo-set', logo: null }])}>Take it off</LinkButton>
                  ),
                },
              ]
            : []
        }
      />
    </section>
  );
}

/** The logo as it was kept, or the words of what is wrong with it. */
async function readLogo(workbook: Workbook, file: File): Promise<Logo | string> {
  const tooLarge = logoProblem(file.size, 100, 100);
  if (tooLarge !== '') return tooLarge;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = readPicture(bytes);
  if (!facts) return `${file.name} is not a picture that can be printed. Choose a PNG or a JPEG.`;
  if (!isWholePicture(bytes)) return `${file.name} is damaged, and could not be printed. Choose another copy of it.`;
  const wrong = logoProblem(bytes.length, facts.width, facts.height);
  if (wrong !== '') return wrong;
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') return kept.words;
  const { attachment, digest, sizeBytes } = kept;
  return { name: file.name.slice(0, 200), attachment, digest, sizeBytes, ...facts };
}

/** Empty until the picture is read, and where it cannot be. */
function useAddressOf(workbook: Workbook, logo: Logo | null): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    let made = '';
    let wanted = true;
    setAddress('');
    if (logo) {
      void workbook.readFile(logo.attachment).then((read) => {
        if (!wanted || read.state !== 'read') return;
        made = URL.createObjectURL(new Blob([new Uint8Array(read.bytes)], { type: logo.mediaType }));
        setAddress(made);
      });
    }
    return () => {
      wanted = false;
      URL.revokeObjectURL(made);
    };
  }, [workbook, logo]);
  return address;
}
