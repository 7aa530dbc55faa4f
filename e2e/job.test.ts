import type { Page } from '@playwright/test';
import { ROLE_TITLES, type Role } from '#domain/vocabulary.ts';
import type { Actor, StoryStep } from '../tools/example/step.ts';
import { BoardPage } from './testing/board-page.ts';
import { recordClosureStep } from './testing/closure.ts';
import { DefectPage } from './testing/defect-page.ts';
import { ACCEPTED, type Driver, ITEM_KEYS } from './testing/driver.ts';
import { type Evidence, fillIn, formFor, localTime, type Typist } from './testing/forms.ts';
import { expect, test } from './testing/test.ts';

/**
 * The whole job, each person in a browser of their own and with the forms of the pages only. Nobody loads a page again:
 * what one does has to reach the others, or they cannot go on. Two who only watch have a board and the defect open.
 */
test('a defect goes from report to CLOSED through the pages, with all 19 gate items passed', async ({
  browserOf,
  driver,
}) => {
  test.setTimeout(600_000);
  const { organisation } = driver;
  const [report, ...steps] = ACCEPTED.flatMap((chapter) => chapter.steps);
  if (report === undefined) throw new Error('The story has no steps.');
  const board = await new BoardPage(await browserOf('viewer')).open();
  const id = await reportDefect(
    await browserOf(report.actor),
    report.input(organisation.factsFor(report.actor)),
    driver.typist(report.actor),
  );
  await expect(board.cardIn('TRIAGE', id)).toBeVisible();

  const watched = await new DefectPage(await browserOf('viewer'), id).open();
  const desks = new Map<Actor, DefectPage>();
  const deskOf = async (actor: Actor): Promise<DefectPage> => {
    const known = desks.get(actor);
    if (known !== undefined) return known;
    const desk = await new DefectPage(await browserOf(actor), id).open();
    desks.set(actor, desk);
    return desk;
  };
  for (const step of steps) {
    const desk = await deskOf(step.actor);
    await test.step(`${step.actor} ${step.tells}`, () => act(desk, step, driver));
    if (step.mutation !== 'declareState') continue;
    const { to } = step.input(organisation.factsFor(step.actor)) as { to: string };
    await expect(watched.state).toHaveText(to);
    await expect(board.cardIn(to, id)).toBeVisible();
  }
  const { workItem, verifyAudit } = await driver.endOf(id);
  expect(workItem.gates.flatMap(({ items }) => items).map(({ key, status }) => `${key} ${status}`)).toEqual(
    ITEM_KEYS.map((key) => `${key} PASSED`),
  );
  expect(workItem.disposition).toBe('CLOSED');
  expect(verifyAudit.ok).toBe(true);
});

/** Does on the pages what a step of the story says, and waits until it is accepted. */
async function act(desk: DefectPage, step: StoryStep, driver: Driver): Promise<void> {
  const input = step.input(driver.organisation.factsFor(step.actor));
  const key = String(input.item);
  switch (step.mutation) {
    case 'submitEvidence': {
      const evidence = input.evidence as Evidence;
      const forms = await driver.formsOf(desk.id, key);
      const form = formFor(forms, evidence);
      const revision = (await driver.revisionsOf(desk.id, key)) + 1;
      const place = await desk.evidenceForm(key);
      if (forms.length > 1) await place.getByRole('radio').nth(forms.indexOf(form)).check();
      await fillIn(place, form, evidence, driver.typist(step.actor));
      await place.getByRole('button', { name: 'Submit evidence' }).click();
      const accepted = desk.parts(key).getByText(`Evidence r${revision}`);
      // Whoever began to write before the severity was settled is told so, and asked.
      const allTheSame = place.getByRole('button', { name: /^Send for version \d+ all the same/ });
      await expect(accepted.or(allTheSame).first()).toBeVisible();
      if (await allTheSame.isVisible()) {
        await expect(place.getByRole('alert')).toContainText('Rule AU-1');
        await allTheSame.click();
      }
      await expect(accepted).toBeVisible();
      return;
    }
    case 'confirmGateItem': {
      const form = await desk.judgeForm('Confirm', key);
      await form.getByRole('button', { name: 'Yes, it is so' }).click();
      await expect(desk.parts(key)).toContainText('Yes');
      return;
    }
    case 'validateGateItem': {
      const form = await desk.judgeForm('Validate', key);
      const verdict = input.verdict === 'FAIL' ? 'Fail' : 'Pass';
      if (verdict === 'Fail') {
        await form.getByRole('button', { name: 'Fail…' }).click();
        await form.getByLabel('Why does it fail?').fill(String(input.reason));
      }
      await form.getByRole('button', { name: verdict, exact: true }).click();
      await expect(desk.parts(key)).toContainText(verdict);
      return;
    }
    case 'declareState': {
      const { to, deadlines } = input as unknown as Declaration;
      const form = desk.page.getByRole('form', { name: `Declare ${to}` });
      for (const { ownerId, role, deadline } of deadlines) {
        const whose = ownerId === undefined ? ROLE_TITLES[role ?? 'VIEWER'] : driver.nameOf(ownerId);
        const field = form.getByLabel(whose);
        await field.fill(localTime(deadline, driver.typist(step.actor).timeZone));
      }
      await form.getByRole('button', { name: `Declare ${to}` }).click();
      await expect(desk.state).toHaveText(to);
      return;
    }
    case 'completeClosureStep':
      await recordClosureStep(desk.page, driver, desk.id);
      return;
    case 'comment':
      await driver.act(step.actor, 'comment', { ...input, workItemId: desk.id });
      return;
    case 'reportDefect':
      throw new Error('A defect is reported once.');
  }
}

interface Declaration {
  to: string;
  deadlines: { ownerId?: string; role?: Role; deadline: string }[];
}

/** Reports a defect on the page for it; the number that it gets. */
async function reportDefect(page: Page, report: Record<string, unknown>, typist: Typist): Promise<string> {
  await page.goto('/report');
  const form = page.getByRole('form', { name: 'Report a defect' });
  const { specReference, proposedSeverity, ...rest } = report as unknown as Report;
  await fillIn(form, REPORT_FORM, { ...rest, ...specReference }, typist);
  await form.getByRole('group', { name: 'Proposed severity' }).getByLabel(new RegExp(proposedSeverity, 'i')).check();
  await form.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page).toHaveURL(/\/work-items\/\d+/);
  const [, number] = /work-items\/(\d+)/.exec(page.url()) ?? [];
  if (number === undefined) throw new Error('The report did not lead to a work item.');
  return number;
}

interface Report {
  specReference: Evidence;
  proposedSeverity: string;
}

const field = (name: string, label: string, kind: string) => ({ name, label, kind, required: true, fixedValue: null });

/** What the page for reports asks for (M-1). */
const REPORT_FORM = {
  variant: 'report',
  fields: [
    field('title', 'Title', 'text'),
    field('observed', 'Observed behaviour', 'longText'),
    field('expected', 'Expected behaviour', 'longText'),
    field('specId', 'Canonical spec', 'spec'),
    field('section', 'Section', 'text'),
    field('version', 'Spec version', 'text'),
    field('stepsToReproduce', 'Steps to reproduce', 'stringList'),
  ],
};
