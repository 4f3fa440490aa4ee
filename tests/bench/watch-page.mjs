// Notes in the page, with the page's own clock, what the benchmarks wait for: keys, headings painted, "Saved", files handed
// over. Nothing is polled, and nothing of the app is changed but one attribute on its headings, which asks for their paint.

/** Runs in the page before the app: `window.bench`. */
export function watchPage() {
  const notes = [];
  const waiting = new Set();
  const note = (what, at, more = {}) => {
    notes.push({ what, at, ...more });
    for (const look of waiting) look();
  };

  addEventListener('keydown', ({ key, timeStamp }) => note('key', timeStamp, { key }), { capture: true });

  // The browser's own time of the paint that first showed the words.
  new PerformanceObserver((list) => {
    for (const { renderTime, identifier } of list.getEntries()) note('painted', renderTime, { words: identifier });
  }).observe({ type: 'element', buffered: true });

  let savedWords = '';
  new MutationObserver(() => {
    for (const heading of document.querySelectorAll('h1:not([elementtiming])')) {
      heading.setAttribute('elementtiming', heading.textContent);
    }
    const words = document.querySelector('.saved-note [role=status]')?.textContent ?? '';
    if (words !== savedWords && words.startsWith('Saved') && !savedWords.startsWith('Saved'))
      note('saved', performance.now());
    savedWords = words;
  }).observe(document, { subtree: true, childList: true, characterData: true });

  const makeAddress = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    note('handed over', performance.now(), { bytes: blob.size });
    return makeAddress(blob);
  };
  // Nobody answers the browser's own dialog here; without it the page hands a file over as a download.
  Reflect.deleteProperty(window, 'showSaveFilePicker');

  // From the passphrase worker of `with-timed-worker.mjs`.
  const fromWorker = new BroadcastChannel('bench');
  fromWorker.onmessage = ({ data }) => note('derived', performance.now(), { tookMs: data });

  /** The first note of a kind after a moment; waits for it. */
  const first = (what, after) =>
    new Promise((resolve) => {
      const look = () => {
        const found = notes.find((each) => each.what === what && each.at > after);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const lastKey = () => notes.findLast(({ what }) => what === 'key');

  /** Watches for stalls until the function it gives is called: that gives the longest time the page did not answer, in ms. */
  const watchForStalls = () => {
    const everyMs = 4;
    let last = performance.now();
    let longest = 0;
    const beat = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last - everyMs);
      last = now;
    };
    const timer = setInterval(beat, everyMs);
    return () => {
      beat();
      clearInterval(timer);
      return longest;
    };
  };

  /** From the next key to the paint of what it changed outside the field it was typed into; undefined where it changed nothing. */
  const listed = () =>
    new Promise((resolve) => {
      const changes = new MutationObserver(() => {
        if (pressedAt === undefined) return;
        // After the next frame has been drawn. What comes in several steps is there with the last.
        requestAnimationFrame(() => {
          paint.port2.postMessage('');
        });
      });
      const paint = new MessageChannel();
      let pressedAt;
      let paintedAt;
      paint.port1.onmessage = () => {
        paintedAt = performance.now();
      };
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          pressedAt = timeStamp;
          setTimeout(() => {
            changes.disconnect();
            resolve(paintedAt === undefined ? undefined : paintedAt - pressedAt);
          }, 1500);
        },
        { once: true, capture: true },
      );
      changes.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    });

  window.bench = { first, lastKey, listed, watchForStalls };
}
