// The same words typed into the screens of members, of what is only one's own, and of keeping: where they are kept, and where
// they are refused and left.

const colleague = 'Tom Whitaker';

export class MoreCanaries {
  #canaries;
  #page;

  constructor(canaries, page) {
    this.#canaries = canaries;
    this.#page = page;
  }

  async typeEverywhere() {
    await this.#askIn();
    await this.#mistakePassphrase();
    await this.#writeNote();
    await this.#checkPrivacy();
    await this.#searchHistory();
    await this.#planBackups();
    await this.#export();
    await this.#keepLonger();
    await this.#erase();
  }

  async #mySignIn() {
    await this.#page.getByRole('button', { name: /\(my sign-in\)$/ }).click();
    await this.#heading('My sign-in');
  }

  async #askIn() {
    const page = this.#page;
    this.#canaries.at('ask somebody in');
    await this.#mySignIn();
    await this.#press('People and sign-ins');
    await this.#press('Ask somebody in');
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Somebody new' });
    await page.getByLabel('Name', { exact: true }).fill(colleague);
    await this.#fill('What they do here');
    await page.getByRole('checkbox', { name: 'Checker' }).check();
    await this.#press('Make the one-time code');
    const code = page.getByRole('region', { name: 'One-time code' }).getByRole('listitem').locator('b');
    await code.first().waitFor({ timeout: 60_000 });
    const groups = await code.allTextContents();
    for (const between of ['-', ' ', '']) this.#canaries.note(groups.join(between), 'one-time code');
    await this.#press('I have given it to them');
    await this.#heading('People and sign-ins');
  }

  async #mistakePassphrase() {
    this.#canaries.at('my sign-in');
    await this.#mySignIn();
    await this.#press('Change it');
    await this.#fill('The passphrase you have now');
    const next = this.#canaries.next('Your new passphrase');
    await this.#page.getByLabel('Your new passphrase').fill(next);
    await this.#page.getByLabel('The same again').fill(next);
    await this.#press('Change my passphrase');
    await this.#refused();
  }

  async #writeNote() {
    this.#canaries.at('notes');
    await this.#canaries.goTo('Home');
    await this.#press('Private notes');
    await this.#press('Write a note');
    await this.#fill('Title');
    await this.#fill('Your note');
    await this.#press('Keep the note');
    await this.#page.getByRole('button', { name: /^Change qvz/ }).waitFor();
    await this.#press('Write a note');
    await this.#fill('Your note');
  }

  async #checkPrivacy() {
    this.#canaries.at('privacy check');
    await this.#canaries.goTo('Home');
    await this.#press('Your privacy check');
    for (const box of await this.#page.locator('main').getByRole('checkbox').all()) await box.check();
    await this.#fill('What you found');
    await this.#press('I have looked through them');
    await this.#page.getByRole('button', { name: 'See your private notes' }).waitFor();
  }

  async #searchHistory() {
    this.#canaries.at('history');
    await this.#canaries.goTo('Home');
    await this.#press('The whole history');
    for (const label of ['Words', 'From', 'To']) {
      const field = this.#page.getByRole('search').getByLabel(label, { exact: true });
      await field.fill(this.#canaries.next(label));
    }
  }

  async #planBackups() {
    this.#canaries.at('backup plan');
    await this.#canaries.goTo('Where is my data');
    await this.#press('Say where backups go');
    await this.#fillFolder();
    await this.#press('Keep this plan');
    await this.#refused();
  }

  async #export() {
    this.#canaries.at('export');
    await this.#canaries.goTo('Where is my data');
    await this.#press('Export what can be read');
    await this.#fillFolder();
    const passphrase = this.#canaries.next('Passphrase of the export');
    await this.#page.getByLabel('Passphrase of the export').fill(passphrase);
    await this.#page.getByLabel('The same again').fill(passphrase);
    await this.#press('Make the export');
    await this.#refused();
  }

  async #keepLonger() {
    this.#canaries.at('retention');
    await this.#canaries.goTo('Home');
    await this.#press('Decide');
    await this.#page
      .getByRole('button', { name: /^Keep longer/ })
      .first()
      .click();
    await this.#fill('Keep until');
    await this.#fill('Why it is still needed');
    await this.#press('Keep until then');
    await this.#refused();
    await this.#page.getByLabel('Keep until').fill('5 April 2099');
    await this.#press('Keep until then');
    await this.#page.getByLabel('Why it is still needed').waitFor({ state: 'hidden' });
  }

  async #erase() {
    const page = this.#page;
    this.#canaries.at('erase a person');
    await this.#canaries.goTo('Registers');
    await page.getByRole('button', { name: 'People', exact: true }).click();
    await page.getByRole('rowheader').getByRole('button', { name: /^qvz/ }).first().click();
    await this.#press('Erase this person for good');
    const names = page.getByLabel('Names to look for');
    await names.fill(`${await names.inputValue()}\n${this.#canaries.next('Names to look for')}`);
    await this.#press('Look for them');
    await page.getByRole('region', { name: 'What names them' }).waitFor();
    await page.getByLabel('Why', { exact: true }).fill(this.#canaries.next('Why'));
    await page.getByLabel(/^To erase them, type/).fill(this.#canaries.next('To erase them, type'));
    await this.#press('Erase them for good');
    await this.#refused();
  }

  /** With what is no path, so that nothing is made. */
  async #fillFolder() {
    await this.#page.getByRole('radio', { name: 'Another folder' }).check();
    await this.#page.getByLabel('Path of the folder').fill(this.#canaries.next('Path of the folder'));
  }

  async #fill(label) {
    // A label may say after its words that nothing has to be written.
    await this.#page.getByLabel(new RegExp(`^${label}`)).fill(this.#canaries.next(label));
  }

  async #press(name) {
    await this.#page.getByRole('button', { name, exact: true }).first().click();
  }

  async #heading(name) {
    await this.#page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async #refused() {
    await this.#page.locator('[aria-invalid=true], [role=alert]').first().waitFor({ timeout: 60_000 });
  }
}
