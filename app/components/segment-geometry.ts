import type { ItemStatus } from '#domain/vocabulary.ts';

/** A gate as far as its segments show it. */
export interface SegmentGate {
  key: string;
  items: readonly { key: string; status: ItemStatus }[];
}

/** How a part of a segment is drawn. */
type Look = 'empty' | 'outline' | 'half' | 'solid';

/** The thirds that are there, from the bottom up: evidence as an outline, the confirmation in half tone (G-2). */
const THIRDS: Record<Exclude<ItemStatus, 'PASSED'>, readonly Look[]> = {
  EMPTY: [],
  EVIDENCED: ['outline'],
  DECLINED: ['outline'],
  CONFIRMED: ['outline', 'half'],
  FAILED: ['outline', 'half'],
};

export const SEGMENT_HEIGHT = 15;
const WIDTH = 6;
const STEP = WIDTH + 2;
const GATE_GAP = 5;
const THIRD = SEGMENT_HEIGHT / 3;
const STROKE = 1;

export interface SegmentShape {
  width: number;
  /** One path for all parts that look alike: a board draws thousands. Empty where there is none. */
  paths: Record<Look | 'cross', string>;
}

/** The segments of gates in a row; gates stand apart. */
export function segmentShape(gates: readonly SegmentGate[]): SegmentShape {
  const paths: SegmentShape['paths'] = { empty: '', outline: '', half: '', solid: '', cross: '' };
  let x = 0;
  for (const gate of gates) {
    for (const { status } of gate.items) {
      // A validated segment is solid as a whole; any other is a frame that fills.
      if (status === 'PASSED') paths.solid += rectangle(x, 0, SEGMENT_HEIGHT, 0);
      else paths.empty += rectangle(x, 0, SEGMENT_HEIGHT, STROKE / 2);
      for (const [index, look] of (status === 'PASSED' ? [] : THIRDS[status]).entries())
        paths[look] += rectangle(x, index * THIRD, THIRD, look === 'outline' ? STROKE / 2 : 0);
      if (status === 'DECLINED' || status === 'FAILED')
        paths.cross += `M${x} ${SEGMENT_HEIGHT}l${WIDTH} -${SEGMENT_HEIGHT}`;
      x += STEP;
    }
    x += GATE_GAP;
  }
  return { width: Math.max(0, x - GATE_GAP - (STEP - WIDTH)), paths };
}

/** From `bottom` up; strokes are inset by half their width, so that everything has the same outer edge. */
function rectangle(x: number, bottom: number, height: number, inset: number): string {
  const top = SEGMENT_HEIGHT - bottom - height;
  const [w, h] = [WIDTH - 2 * inset, height - 2 * inset];
  return `M${x + inset} ${top + inset}h${w}v${h}h-${w}z`;
}
