import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The questions of a work item, as people find things there. */
export class QuestionsPage {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  async open(): Promise<this> {
    await this.page.goto(`/work-items/${this.id}?tab=questions`);
    await expect(this.page.getByRole('heading', { name: 'Questions', exact: true })).toBeVisible();
    return this;
  }

  /** A question among those that are open, by its words. */
  asked(text: string): Locator {
    return this.page.getByRole('list', { name: 'Open' }).getByRole('listitem').filter({ hasText: text });
  }

  settled(text: string): Locator {
    return this.page.getByRole('list', { name: 'Settled' }).getByRole('listitem').filter({ hasText: text });
  }

  /** Opens the form behind a button. */
  async form(button: string, name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: button }).click();
    return this.page.getByRole('form', { name });
  }

  /** How many are open, as the tab says. */
  get count(): Locator {
    return this.page
      .getByRole('navigation', { name: 'Parts of this work item' })
      .getByRole('link', { name: /Questions/ });
  }
}
