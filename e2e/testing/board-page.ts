import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** A role's board, as people find things on it. */
export class BoardPage {
  constructor(
    readonly page: Page,
    readonly role = 'pmo',
  ) {}

  /** Opens it, with filters as the address has them. */
  async open(filters = ''): Promise<this> {
    await this.page.goto(`/boards/${this.role}${filters}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    return this;
  }

  column(state: string): Locator {
    return this.page.getByRole('region', { name: state, exact: true });
  }

  /** A card, wherever it is; only one of the columns has it. */
  card(id: string): Locator {
    return this.page.locator(`[data-card="${id}"]`);
  }

  cardIn(state: string, id: string): Locator {
    return this.column(state).locator(`[data-card="${id}"]`);
  }
}
