import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The page of a work item, as people find things on it. */
export class DefectPage {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  async open(tab = 'gate'): Promise<this> {
    await this.page.goto(`/work-items/${this.id}?tab=${tab}`);
    await expect(this.title).toContainText(this.id);
    return this;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The present state in the line of states. */
  get state(): Locator {
    return this.page.locator('[aria-current="step"]');
  }

  /** Who changed what is shown, while it is told. */
  get changedBy(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'changed by' });
  }

  /** Opens one of the acts on the work item as a whole; its form is in a dialog. */
  async openAct(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'More acts' }).click();
    await this.page
      .getByRole('list', { name: 'More acts' })
      .getByRole('button', { name: `${name}…` })
      .click();
    return this.page.getByRole('dialog', { name });
  }

  /** What the menu offers; null where there is no menu. */
  async offeredActs(): Promise<string[] | null> {
    const button = this.page.getByRole('button', { name: 'More acts' });
    if ((await button.count()) === 0) return null;
    await button.click();
    const acts = this.page.getByRole('list', { name: 'More acts' }).getByRole('button');
    await expect(acts.first()).toBeVisible();
    const names = await acts.allInnerTexts();
    await this.page.keyboard.press('Escape');
    return names;
  }

  get decisions(): Locator {
    return this.page.getByRole('region', { name: 'Decisions' });
  }

  get nextActions(): Locator {
    return this.page.getByRole('region', { name: 'Next actions' });
  }

  /** The row of a gate item; it opens in place. */
  item(key: string): Locator {
    return this.page.locator(`details[id="${key}"]`);
  }

  /** The three parts of a gate item, as its row says them. */
  parts(key: string): Locator {
    return this.item(key).locator('summary').first();
  }

  async openItem(key: string): Promise<Locator> {
    const item = this.item(key);
    if ((await item.getAttribute('open')) === null) await item.locator('summary').first().click();
    return item;
  }

  /** Opens the form in which evidence of an item is written; unless it is this person's turn, it is folded. */
  async evidenceForm(key: string): Promise<Locator> {
    const item = await this.openItem(key);
    const form = item.getByRole('form', { name: `Evidence of ${key}` });
    const folded = item.locator('summary', { hasText: /^Write / });
    await expect(form.or(folded).first()).toBeVisible();
    if (!(await form.isVisible())) await folded.click();
    return form;
  }

  /** Opens the form in which an item is confirmed or validated. */
  async judgeForm(act: 'Confirm' | 'Validate', key: string): Promise<Locator> {
    const item = await this.openItem(key);
    return item.getByRole('form', { name: `${act} ${key}` });
  }
}
