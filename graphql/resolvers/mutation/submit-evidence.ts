import { sha256Of } from '#domain/canonical.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { itemTemplate } from '#domain/gates.ts';
import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { submitEvidenceInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { templateOf } from '#graphql/template-of.ts';
import { storeBody } from '#models/bodies.ts';

export const submitEvidence: NonNullable<MutationResolvers['submitEvidence']> = (_parent, args, context) => {
  const input = parseInput(submitEvidenceInput, args.input);
  const { item, evidence } = input;
  return sendCommand(context, input, 'SUBMIT_EVIDENCE', async (record, { takesPart }) => {
    const definition = itemTemplate(templateOf(record), item);
    if (definition === null) {
      // The process refuses the unknown item; there is nothing to read the evidence by.
      return { type: 'SUBMIT_EVIDENCE', item, evidence: { sha256: sha256Of(evidence), variants: {}, given: [] } };
    }
    // The event will promise the body by its hash, so the body is there first (decision 9).
    if (takesPart) await storeBody(evidence);
    return { type: 'SUBMIT_EVIDENCE', item, evidence: distilEvidence(definition, evidence) };
  });
};
