import { randomUUID } from 'node:crypto';
import type { Actor } from '../../tools/example/step.ts';
import type { Driver } from './driver.ts';

interface Answer {
  askQuestion: { refusal: { message: string } | null };
}

/** Asks a question over GraphQL, due in five hours; fails when it is refused. */
export async function ask(driver: Driver, asker: Actor, workItemId: string, whom: Actor, text: string): Promise<void> {
  const { person, inHours } = driver.organisation.factsFor(asker);
  const session = await driver.organisation.session(asker);
  const { askQuestion } = await session.graphql<Answer>(
    'mutation Ask($input: AskQuestionInput!) { askQuestion(input: $input) { refusal { message } } }',
    { input: { commandId: randomUUID(), workItemId, text, ownerId: person(whom).id, deadline: inHours(5) } },
  );
  if (askQuestion.refusal !== null) throw new Error(`${asker} may not ask: ${askQuestion.refusal.message}`);
}
