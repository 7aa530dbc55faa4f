import { ownerName } from '../components/owner-name.ts';
import type { Refusal } from './shown.ts';

/** Why the process said no: message, rule, and each part that is missing. Field problems are said at their fields. */
export function RefusalMessage({ refusal }: { refusal: Refusal }) {
  return (
    <div role="alert">
      <p>
        {refusal.message} <span>({refusal.rule})</span>
      </p>
      {refusal.missing.length > 0 && (
        <ul>
          {refusal.missing.map((part) => (
            <li key={`${part.item ?? ''} ${part.part} ${ownerName(part.owner)} ${part.explanation}`}>
              {part.explanation}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
