/** The ring of the time left is drawn in a square of this size, in pixels. */
export const RING_SIZE = 20;

const CENTRE = RING_SIZE / 2;
/** Beyond this the ends of an arc round to the same point, and nothing would be drawn between them. */
const ALMOST_WHOLE = 0.995;

export interface RingShape {
  radius: number;
  strokeWidth: number;
  /** The arc that is left, from the top on clockwise; null where it is the whole circle. */
  arc: string | null;
  /** The notch that a warned ring has at the end of its arc; null without one. */
  notch: string | null;
}

/**
 * The ring as it empties against the clock; from the warning on it is thicker and has a notch, so that it is told apart
 * without colour.
 *
 * @param share of the time that is left, 0 to 1
 */
export function ringShape(share: number, warned: boolean): RingShape {
  const strokeWidth = warned ? 4.5 : 2.5;
  const radius = CENTRE - strokeWidth / 2 - 0.5;
  // The arc begins where the time gone ends: what is left ends at the top, as on a clock.
  const turn = 1 - share;
  const arc =
    share > ALMOST_WHOLE
      ? null
      : `M${point(radius, turn)} A${rounded(radius)} ${rounded(radius)} 0 ${share > 0.5 ? 1 : 0} 1 ${point(radius, 1)}`;
  const notch = warned ? `M${point(radius - 3.5, turn)} L${point(radius + 2.25, turn)}` : null;
  return { radius, strokeWidth, arc, notch };
}

/** A point on a circle about the centre; turns go clockwise from the top. */
function point(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI;
  return `${rounded(CENTRE + radius * Math.sin(angle))} ${rounded(CENTRE - radius * Math.cos(angle))}`;
}

/** Engines differ in the last digits of sines, and server and browser must write the same. */
const rounded = (length: number): number => Math.round(length * 100) / 100 + 0;
