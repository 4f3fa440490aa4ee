// The quarterly review, one check on the screen at a time.
import { expect, type Page } from '@playwright/test';

export type AnswerWords = 'As expected' | 'Different' | 'Cannot find it' | 'Does not apply';

export interface EvidenceFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class Review {
  readonly question;
  readonly note;
  readonly evidence;
  readonly chooseFile;
  readonly next;
  readonly undo;
  readonly tryAgain;
  readonly unsaved;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.question = page.getByRole('heading', { level: 1 });
    this.note = page.getByLabel('Note');
    this.evidence = page.getByRole('group', { name: 'Evidence' });
    this.chooseFile = page.getByLabel('choose a file');
    this.next = page.getByRole('button', { name: /^(Next setting|Next account|Before you sign)/ });
    this.undo = page.getByRole('button', { name: 'Undo' });
    this.tryAgain = page.getByRole('button', { name: 'Try again' });
    this.unsaved = page.getByRole('alert').filter({ hasText: 'is not saved' });
  }

  answer(words: AnswerWords) {
    return this.#page.getByRole('radio', { name: words });
  }

  value(of: 'What you expect' | 'Last quarter' | 'Now') {
    return this.#page.getByRole('definition').and(this.#page.locator(`dt:has-text("${of}") + dd`));
  }

  async choose(words: AnswerWords) {
    await this.answer(words).check();
  }

  async sayDifferent(found: string, putRight: 'Yes, just now' | 'No, make it an action') {
    await this.choose('Different');
    await this.#page.getByLabel('What is it set to now?').fill(found);
    await this.#page.getByRole('radio', { name: putRight }).check();
  }

  async sayWhyNot(why: string) {
    await this.choose('Does not apply');
    await this.#page.getByLabel('Why does it not apply?').fill(why);
  }

  async pasteFile(file: EvidenceFile) {
    const clipboardData = await this.#transferOf(file);
    await this.#page.evaluate(
      (transfer) =>
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true })),
      clipboardData,
    );
  }

  async dropFile(file: EvidenceFile) {
    const dataTransfer = await this.#transferOf(file);
    await this.evidence.getByText('choose a file').dispatchEvent('drop', { dataTransfer });
  }

  /** What a browser would hand over for a file that was dragged or copied. */
  #transferOf({ name, mimeType, buffer }: EvidenceFile) {
    return this.#page.evaluateHandle(
      ({ name, mimeType, bytes }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
        return transfer;
      },
      { name, mimeType, bytes: [...buffer] },
    );
  }

  async goOn() {
    await this.moveBy(() => this.next.click());
  }

  async goBack() {
    await this.moveBy(() => this.#page.getByRole('button', { name: 'Previous' }).click());
  }

  /** Does something that leads to another check, and waits until it stands there. */
  async moveBy(act: () => Promise<void>) {
    const before = await this.#page.evaluate(readPosition);
    await act();
    await expect.poll(() => this.#page.evaluate(readPosition), { intervals: [20] }).not.toBe(before);
  }

  /** Answers everything that is still open from here on as expected, and ends before signing. */
  async answerTheRest() {
    const beforeSigning = this.#page.getByRole('heading', { level: 1, name: 'Before you sign' });
    while (!(await beforeSigning.isVisible())) {
      if ((await this.#page.getByRole('radio', { checked: true }).count()) === 0) await this.choose('As expected');
      await this.goOn();
    }
  }

  async comeBackLater() {
    await this.#page.getByRole('button', { name: 'Come back to this later' }).click();
  }
}

/** "Instagram, @riversideyouth: Setting 3 of 28." What is asked may be asked of several accounts. Runs in the page. */
function readPosition(): string {
  const main = document.querySelector('main');
  const title = main?.querySelector('h1')?.textContent ?? '';
  const setting = /Setting \d+ of \d+/.exec(main?.textContent ?? '')?.[0] ?? '';
  return `${main?.querySelector('.text-subject')?.textContent}: ${setting} ${title}`;
}
