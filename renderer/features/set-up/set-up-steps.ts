// What setting up asks: its steps, their fields and what each field is called.

import type { Role } from '#shared/domain/change';

export interface SetUpForm {
  name: string;
  charityNumber: string;
  purpose: string;
  ages: string;
  locality: string;
  lead: string;
  deputy: string;
  yourName: string;
  position: string;
  roles: Role[];
  /** The path of a suggested folder, `other`, or `later`. */
  backupFolder: string;
  backupPath: string;
  passphrase: string;
  again: string;
}

export interface SetUpStep {
  readonly id: 'organisation' | 'purpose' | 'where' | 'you' | 'safeguarding' | 'backups' | 'passphrase' | 'recovery';
  readonly name: string;
  readonly question: string;
  readonly fields: readonly (keyof SetUpForm)[];
}

export const steps: readonly SetUpStep[] = [
  {
    id: 'organisation',
    name: 'Your organisation',
    question: 'What is your organisation called?',
    fields: ['name', 'charityNumber'],
  },
  {
    id: 'purpose',
    name: 'Young people',
    question: 'What do you do with young people?',
    fields: ['purpose', 'ages'],
  },
  { id: 'where', name: 'Where you are', question: 'Where do you work?', fields: ['locality'] },
  { id: 'you', name: 'You', question: 'Who are you?', fields: ['yourName', 'position', 'roles'] },
  {
    id: 'safeguarding',
    name: 'Safeguarding',
    question: 'Who leads on safeguarding?',
    fields: ['lead', 'deputy'],
  },
  {
    id: 'backups',
    name: 'Backups',
    question: 'Where shall backups go?',
    fields: ['backupFolder', 'backupPath'],
  },
  {
    id: 'passphrase',
    name: 'Your passphrase',
    question: 'Choose your passphrase',
    fields: ['passphrase', 'again'],
  },
  { id: 'recovery', name: 'Your recovery code', question: 'Print your recovery code', fields: [] },
];

export const labels: Readonly<Record<keyof SetUpForm, string>> = {
  name: 'Name of the organisation',
  charityNumber: 'Charity number',
  purpose: 'What you do with young people',
  ages: 'Their ages',
  locality: 'Local contacts',
  lead: 'Safeguarding lead',
  deputy: 'Deputy',
  yourName: 'Your name',
  position: 'What you do here',
  roles: 'Your part in the workbook',
  backupFolder: 'Where backups go',
  backupPath: 'Path of the folder',
  passphrase: 'Your passphrase',
  again: 'The same again',
};
