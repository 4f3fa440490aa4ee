// Told once to whoever would leave a code before they have shown that it is on paper, with the way to leave it all the same.

import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';

export function NotOnPaperNotice({ leave }: { readonly leave: () => void }) {
  return (
    <Notice kind="look" title="You have not shown yet that you have it on paper.">
      <p>
        If you go without it, make another: this one cannot be shown again.{' '}
        <LinkButton onClick={leave}>Go without it</LinkButton>
      </p>
    </Notice>
  );
}
