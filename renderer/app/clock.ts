// The clock of the app. It shows the time of this computer, except while the example organisation is being written,
// when it is set to the days on which its people would have done their work.

export interface Clock {
  now(): Date;
  /** Sets the clock to an instant, or back to this computer's time. */
  set(at: Date | undefined): void;
}

export function makeClock(): Clock {
  let setTo: Date | undefined;
  return {
    now: () => setTo ?? new Date(),
    set: (at) => {
      setTo = at;
    },
  };
}
