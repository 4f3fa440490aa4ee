// Types words that stand nowhere else into every field of every screen of the real app, as a new organisation would use it.
// Names of the organisation and of its members stand in the clear by intent (decision 0010) and are none of them.

const date = '1 September 2026';
const ofDate = / on\b|^Since|^Last confirmed|^Last search/;
const withoutCanaries = { 'Name of the organisation': 'Harbour Youth Club', 'Your name': 'Ada Okonkwo' };
const accounts = 3;
const people = 3;

export class Canaries {
  /** Each with the screen and field in which it was typed. */
  typed = new Map();
  #screen = 'first start';
  #page;
  #random;

  constructor(page, random = Math.random) {
    this.#page = page;
    this.#random = random;
  }

  /** Letters only, and never twice: `qvzkamoritule`. */
  next(field) {
    let word = 'qvz';
    while (word.length < 15) word += 'abdefghiklmnoprstu'[Math.floor(this.#random() * 18)];
    this.typed.set(word, `${this.#screen}: ${field}`);
    return word;
  }

  /** What is typed next is typed on this screen. */
  at(screen) {
    this.#screen = screen;
  }

  note(secret, field) {
    this.typed.set(secret, `${this.#screen}: ${field}`);
  }

  /** Goes on with another window of the same workbook. */
  goOnIn(page) {
    this.#page = page;
  }

  /** Sets the organisation up. Answers the passphrase. */
  async setUp() {
    const page = this.#page;
    this.#screen = 'set up';
    await page.getByRole('button', { name: 'Set up' }).click();
    const passphrase = page.getByLabel('Your passphrase');
    while (!(await passphrase.isVisible())) {
      await this.#fillStep();
      if ((await page.locator('h1').innerText()) === 'Where shall backups go?') await this.#sayWhereBackupsGo();
      await this.#carryOn();
    }
    await page.getByRole('button', { name: 'Use these words' }).click();
    const words = await passphrase.inputValue();
    this.note(words, 'passphrase');
    await page.getByLabel('The same again').fill(words);
    await page.getByRole('button', { name: 'Make the workbook' }).click();
    const sheet = page.getByRole('region', { name: 'Recovery sheet' });
    await sheet.waitFor({ timeout: 120_000 });
    const groups = await sheet.getByRole('listitem').locator('b').allTextContents();
    this.note(groups.join('-'), 'recovery code');
    this.note(groups.join(''), 'recovery code');
    await page.getByLabel('Group 2 of the code').fill(groups[1]);
    await page.getByLabel('Group 5 of the code').fill(groups[4]);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Add the first account' }).waitFor();
    return words;
  }

  async fillRegisters() {
    const page = this.#page;
    for (let person = 0; person < people; person++) await this.#addRecord('People', /^Add a person$/);
    for (let account = 0; account < accounts; account++) await this.#addRecord('Accounts', /^Add an account$/);
    this.#screen = 'search';
    await page.getByRole('searchbox').fill(this.next('search'));
    await page.getByRole('searchbox').fill('');
  }

  /** Answers checks in every way there is until so many canaries have been typed. */
  async review(total) {
    const page = this.#page;
    this.#screen = 'review';
    await this.goTo('Home');
    const open = page.getByRole('button', { name: 'Open this quarter’s review' });
    await open
      .or(page.getByRole('button', { name: /^(Carry on|Begin): / }))
      .first()
      .waitFor();
    if (await open.isVisible()) await open.click();
    else await this.goTo('Quarterly review');
    await page.getByRole('radio', { name: 'As expected' }).waitFor();
    await this.#changeExpectation();
    await this.#addEvidence();
    const next = page.getByRole('button', { name: /^(Next setting|Next account)/ });
    const previous = page.getByRole('button', { name: 'Previous' });
    let forward = true;
    for (let number = 0; this.typed.size < total; number++) {
      await this.#answer(number);
      if (!(await (forward ? next : previous).isVisible())) forward = !forward;
      const startedAt = await page.evaluate(() => performance.now());
      await (forward ? next : previous).click();
      await page.evaluate((after) => window.bench.first('saved', after), startedAt);
    }
  }

  async closeAction() {
    const page = this.#page;
    this.#screen = 'actions';
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Actions' }).click();
    await page
      .getByRole('button', { name: /^Action \d+$/ })
      .first()
      .click();
    await page.getByLabel('What was done').fill(this.next('What was done'));
    await page.getByRole('button', { name: 'Close the action' }).click();
  }

  /** Typed and left where it is, in a form and in a check. */
  async leaveDrafts() {
    const page = this.#page;
    this.#screen = 'draft of a record';
    await this.goTo('Registers');
    await page.getByRole('button', { name: /^Add (an account|a person)$/ }).click();
    await this.#fillStep();
    await page.getByRole('button', { name: 'Leave it for now' }).click();
    this.#screen = 'draft of an answer';
    await this.goTo('Quarterly review');
    await page.getByRole('radio', { name: 'As expected' }).check();
    await page.getByLabel('Note').fill(this.next('Note'));
  }

  async failToSignIn() {
    const page = this.#page;
    this.#screen = 'sign-in';
    const refusal = page.locator('[aria-invalid=true], [role=alert]').first();
    await page.getByLabel(/^Passphrase for/).fill(this.next('a wrong passphrase'));
    await page.getByRole('button', { name: 'Open the workbook' }).click();
    await refusal.waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'I have lost my passphrase' }).click();
    await page.getByLabel('Recovery code').fill(this.next('Recovery code'));
    const next = this.next('Your new passphrase');
    await page.getByLabel('Your new passphrase').fill(next);
    await page.getByLabel('The same again').fill(next);
    await page.getByRole('button', { name: 'Set it and open the workbook' }).click();
    await refusal.waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'I know my passphrase' }).click();
  }

  /** Into what is no path, and then later. */
  async #sayWhereBackupsGo() {
    const page = this.#page;
    await page.getByRole('radio', { name: 'Another folder' }).check();
    await page.getByLabel('Path of the folder').fill(this.next('Path of the folder'));
    await page.getByRole('button', { name: 'Carry on' }).click();
    await page.locator('main [aria-invalid=true]').first().waitFor();
    await page.getByRole('radio', { name: 'Later' }).check();
  }

  async #addRecord(register, add) {
    const page = this.#page;
    this.#screen = register;
    await this.goTo('Registers');
    const tab = page
      .getByRole('button', { name: register, exact: true })
      .or(page.getByRole('link', { name: register }));
    if (await tab.first().isVisible()) await tab.first().click();
    await page.getByRole('button', { name: add }).first().click();
    const save = page.getByRole('button', { name: add });
    const carryOn = page.getByRole('button', { name: 'Carry on' });
    await carryOn.or(save).first().waitFor();
    while (await carryOn.isVisible()) {
      const addRow = page.getByRole('button', { name: /^Add a (person|line|row)/ });
      if (register === 'Accounts' && (await addRow.first().isVisible())) await addRow.first().click();
      await this.#fillStep();
      await this.#carryOn();
    }
    await save.click();
    await page.getByRole('heading', { level: 1, name: register }).waitFor();
  }

  async goTo(place) {
    await this.#page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();
  }

  /** Every empty field of what is on the screen. A date takes a canary as well, before the date. */
  async #fillStep() {
    const page = this.#page;
    for (const field of await page.locator('main').getByRole('textbox').all()) {
      if (!(await field.isEditable()) || (await field.inputValue()) !== '') continue;
      const label = await field.evaluate((input) => input.labels[0]?.textContent?.trim() ?? '');
      const fixed = Object.entries(withoutCanaries).find(([words]) => label.startsWith(words));
      await field.fill(fixed ? fixed[1] : this.next(label));
      if (ofDate.test(label)) await field.fill(date);
    }
    for (const select of await page.locator('main').getByRole('combobox').all()) {
      const options = await select.locator('option').evaluateAll((all) => all.map(({ value }) => value));
      const chosen = options.filter((value) => value !== '');
      if ((await select.inputValue()) === '' && chosen.length > 0)
        await select.selectOption(chosen.includes('live') ? 'live' : chosen[0]);
    }
  }

  /** Goes on to the next step. What is refused is a date, a number, or a choice that goes with another one. */
  async #carryOn() {
    const page = this.#page;
    const invalid = page.locator('main [aria-invalid=true]');
    const before = await page.locator('h1').innerText();
    for (const instead of [date, '2', '']) {
      await page.getByRole('button', { name: 'Carry on' }).click();
      await page.waitForFunction(
        (title) =>
          document.querySelector('h1')?.innerText !== title ||
          document.querySelector('main [aria-invalid=true]') !== null,
        before,
      );
      if ((await page.locator('h1').innerText()) !== before) return;
      for (const field of await invalid.all()) {
        const isSelect = await field.evaluate(({ tagName }) => tagName === 'SELECT');
        if (isSelect) await field.selectOption({ index: 2 });
        else await field.fill(instead);
      }
    }
    throw new Error(`${this.#screen} cannot be left: ${await page.getByRole('alert').innerText()}`);
  }

  async #answer(number) {
    const page = this.#page;
    const choice = ['As expected', 'Different', 'Does not apply', 'Cannot find it'][number % 4];
    await page.getByRole('radio', { name: choice }).check();
    if (choice === 'Different') {
      await page.getByLabel('What is it set to now?').fill(this.next('What is it set to now?'));
      await page.getByRole('radio', { name: 'No, make it an action' }).check();
    }
    if (choice === 'Does not apply') await page.getByLabel('Why does it not apply?').fill(this.next('Why'));
    await page.getByLabel('Note').fill(this.next('Note'));
  }

  async #changeExpectation() {
    const page = this.#page;
    await page.getByRole('button', { name: 'Change what you expect' }).click();
    await page.getByLabel('What should it be?').fill(this.next('What should it be?'));
    await page.getByLabel('Why, in a few words').fill(this.next('Why, in a few words'));
    await page.getByRole('button', { name: 'Expect this' }).click();
    await page.getByRole('button', { name: 'Expect this' }).waitFor({ state: 'hidden' });
  }

  async #addEvidence() {
    const page = this.#page;
    const name = `${this.next('name of a file')}.txt`;
    const buffer = Buffer.from(`${this.next('inside a file')}\n`.repeat(50));
    await page.getByRole('radio', { name: 'As expected' }).check();
    await page.getByLabel('choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await page.getByText(name).first().waitFor();
  }
}
