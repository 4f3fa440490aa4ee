// Runs work one piece after another, in the order in which it was asked for; a piece that fails does not stop the next.

export class InOrder {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when everything asked for so far has been done. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
