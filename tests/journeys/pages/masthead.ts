// What stands above every screen of an open workbook: the places, locking, and the way to urgent help.
import type { Page } from '@playwright/test';
import { registers } from '../../../shared/domain/registers/all-registers';
import { registerGroups } from '../../../shared/domain/registers/register-groups';

type PlaceName =
  | 'Home'
  | 'Planning'
  | 'Quarterly review'
  | 'Self-assessment'
  | 'Registers'
  | 'Actions'
  | 'Reports'
  | 'Check a PDF'
  | 'Where is my data';

export class Masthead {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  place(name: PlaceName) {
    return this.#page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name });
  }

  async goTo(name: PlaceName) {
    await this.place(name).click();
  }

  /** A register by its title, by way of its group. */
  async register(title: string) {
    const group = registerGroups.find((each) => each.registers.some((name) => registers[name].title === title));
    if (!group) throw new Error(`there is no register ${title}`);
    await this.goTo('Registers');
    const places = this.#page.getByRole('navigation', { name: 'Registers' });
    await places.getByRole('button', { name: group.title, exact: true }).click();
    await places.getByRole('button', { name: title, exact: true }).click();
  }

  async search(words: string) {
    await this.#page.getByRole('button', { name: 'Search', exact: true }).click();
    await this.#page.getByLabel('Search for').fill(words);
  }

  /** The page is loaded anew, and asks who is there. */
  async lock() {
    await this.#page.getByRole('button', { name: 'Lock', exact: true }).click();
    await this.#page.getByText('Who are you?').waitFor();
  }

  /** Who can sign in, by way of one's own sign-in. */
  async people() {
    await this.mySignIn();
    await this.#page.getByRole('button', { name: 'People and sign-ins' }).click();
    await this.#page.getByRole('heading', { level: 1, name: 'People and sign-ins' }).waitFor();
  }

  async mySignIn() {
    await this.#page.getByRole('button', { name: /\(my sign-in\)$/ }).click();
    await this.#page.getByRole('heading', { level: 1, name: 'My sign-in' }).waitFor();
  }

  async worried() {
    await this.#page.getByRole('button', { name: 'Worried about a young person now?' }).click();
  }
}
