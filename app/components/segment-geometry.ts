import type { ItemStatus } from '#domain/vocabulary.ts';

/** A gate as far as its segments show it. */
export interface SegmentGate {
  key: string;
  items: readonly { key: string; status: ItemStatus }[];
}

/** How a third of a segment is drawn. */
export type Third = 'empty' | 'outline' | 'half' | 'solid';

/** From the bottom up: evidence as an outline, the confirmation in half tone, everything solid once validated (G-2). */
const THIRDS: Record<ItemStatus, readonly [Third, Third, Third]> = {
  EMPTY: ['empty', 'empty', 'empty'],
  EVIDENCED: ['outline', 'empty', 'empty'],
  DECLINED: ['outline', 'empty', 'empty'],
  CONFIRMED: ['outline', 'half', 'empty'],
  FAILED: ['outline', 'half', 'empty'],
  PASSED: ['solid', 'solid', 'solid'],
};

export const SEGMENT_HEIGHT = 15;
const WIDTH = 6;
const STEP = WIDTH + 2;
const GATE_GAP = 5;
const THIRD_HEIGHT = 4;
const THIRD_STEP = 5;
const STROKE = 1;

export interface SegmentShape {
  width: number;
  /** One path for all thirds that look alike: a board draws thousands. Empty where there is none. */
  paths: Record<Third | 'cross', string>;
}

/** The segments of gates in a row; gates stand apart. */
export function segmentShape(gates: readonly SegmentGate[]): SegmentShape {
  const paths: SegmentShape['paths'] = { empty: '', outline: '', half: '', solid: '', cross: '' };
  let x = 0;
  for (const gate of gates) {
    for (const { status } of gate.items) {
      for (const [index, third] of THIRDS[status].entries()) paths[third] += thirdPath(x, index, third);
      if (status === 'DECLINED' || status === 'FAILED')
        paths.cross += `M${x} ${SEGMENT_HEIGHT}l${WIDTH} -${SEGMENT_HEIGHT}`;
      x += STEP;
    }
    x += GATE_GAP;
  }
  return { width: Math.max(0, x - GATE_GAP - (STEP - WIDTH)), paths };
}

/** Stroked thirds are inset by half their stroke, so that all look equally large. */
function thirdPath(x: number, index: number, third: Third): string {
  const inset = third === 'solid' || third === 'half' ? 0 : STROKE / 2;
  const y = SEGMENT_HEIGHT - (index + 1) * THIRD_STEP + (THIRD_STEP - THIRD_HEIGHT);
  const [width, height] = [WIDTH - 2 * inset, THIRD_HEIGHT - 2 * inset];
  return `M${x + inset} ${y + inset}h${width}v${height}h-${width}z`;
}
