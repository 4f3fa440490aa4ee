// Node's events as far as pdfmake's layout uses them: the page has no such module, and these few lines need no library.

type Heard = (...values: unknown[]) => void;

export class EventEmitter {
  readonly #heard = new Map<string, Heard[]>();

  addListener(event: string, heard: Heard): this {
    this.#heard.set(event, [...(this.#heard.get(event) ?? []), heard]);
    return this;
  }

  on(event: string, heard: Heard): this {
    return this.addListener(event, heard);
  }

  removeListener(event: string, heard: Heard): this {
    const listeners = this.#heard.get(event) ?? [];
    const last = listeners.lastIndexOf(heard);
    this.#heard.set(
      event,
      listeners.filter((_, index) => index !== last),
    );
    return this;
  }

  emit(event: string, ...values: unknown[]): boolean {
    const listeners = this.#heard.get(event) ?? [];
    for (const heard of listeners) heard(...values);
    return listeners.length > 0;
  }
}
