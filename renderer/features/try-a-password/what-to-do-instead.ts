// What today's advice says to do instead of making up a password by the older rule, with where it was read and when. Addresses
// are text: nothing here opens them.

export interface Advice {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly source: string;
}

/** When the sources were last read. */
export const checkedOn = '25 November 2026';

export const whatToDoInstead: readonly Advice[] = [
  {
    id: 'three-words',
    title: 'Three random words',
    words:
      'Put three words together that have nothing to do with each other or with you. Open a book three times, or let dice choose: words that come to mind are the ones others think of.',
    source:
      'Advice of the National Cyber Security Centre, as given by CyberScotland, “Passwords & Two-Step Verification”',
  },
  {
    id: 'password-manager',
    title: 'A password manager',
    words:
      'Let it make a long password of its own for each account, and keep it for those who need it. Then nothing has to be remembered, and no password serves twice.',
    source: 'CyberScotland, “Passwords & Two-Step Verification”',
  },
  {
    id: 'second-step',
    title: 'A second step',
    words: 'Switch it on wherever it is offered. A password that was guessed or stolen is then not enough by itself.',
    source: 'CyberScotland, “Passwords & Two-Step Verification”',
  },
  {
    id: 'when-to-change',
    title: 'A change when something happened',
    words:
      'Someone who knew it has left, someone else may know it, or it was used elsewhere too. Changing by the calendar makes people choose worse ones.',
    source:
      'Cyber Essentials, requirements for passwords, as given by URM Consulting; NIST SP 800-63B revision 4 (August 2025), as given by Enzoic',
  },
];
