// Comparing the fingerprint in a file with one that was given another way. Nothing is trusted by a click: it must be typed, or read
// in from a card, and be the same.

import { useId, useState } from 'react';
import { Button } from '#ui/button';
import { Fingerprint } from '#ui/fingerprint';
import { LinkButton } from '#ui/link-button';
import { TextField } from '#ui/text-field';
import { compareProblem, digestOfFingerprint, type NewRoot } from './trust';

interface CompareRootProps {
  readonly root: { readonly certificate: string; readonly fingerprint: string; readonly organisation: string };
  /** Answers the words of what went wrong; empty where it is trusted now. */
  readonly trust: (root: NewRoot) => Promise<string>;
  /** How long it stays trusted. */
  readonly lasts: string;
}

export function CompareRoot({ root, trust, lasts }: CompareRootProps) {
  const { certificate, fingerprint, organisation } = root;
  const [typed, setTyped] = useState('');
  const [name, setName] = useState(organisation);
  const [problem, setProblem] = useState('');
  const [nameProblem, setNameProblem] = useState('');
  const [isShown, setShown] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const fieldId = useId();
  const nameId = useId();
  const compare = async () => {
    if (isSaving) return;
    const found = compareProblem(typed, fingerprint);
    const unnamed = name.trim() === '' ? 'Write whose fingerprint it is.' : '';
    setProblem(found);
    setNameProblem(unnamed);
    if (found !== '' || unnamed !== '') return;
    setSaving(true);
    setProblem(await trust({ certificate, digest: digestOfFingerprint(fingerprint), name: name.trim() }));
    setSaving(false);
  };
  return (
    <section className="section-apart stack-close">
      <h2>{`Is it really ${organisation || 'the organisation it names'}?`}</h2>
      <p className="measure">
        Anybody can write that name into a file. Ask them for their fingerprint another way: on paper, by telephone, on
        their website. Type it here, and it is compared with the one in the file.
      </p>
      <form
        className="stack-close measure"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void compare();
        }}
      >
        <TextField
          id={fieldId}
          label="The fingerprint they gave you"
          hint="64 letters and digits. Spaces and capitals do not matter."
          error={problem || undefined}
          value={typed}
          spellCheck={false}
          maxLength={400}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextField
          id={nameId}
          label="What you call them"
          error={nameProblem || undefined}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="text-hint">{lasts}</p>
        <div className="row">
          <Button type="submit" look="solid">
            Compare
          </Button>
          <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide the fingerprint in the file' : 'Show the fingerprint in the file'}
          </LinkButton>
        </div>
      </form>
      {isShown && (
        <>
          <p className="measure">
            Compare this with the fingerprint they gave you another way, group by group. Do not copy it from here.
          </p>
          <Fingerprint>{fingerprint}</Fingerprint>
        </>
      )}
    </section>
  );
}
