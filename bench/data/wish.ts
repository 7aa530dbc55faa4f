/** Of a hundred defects that are over, how many were closed where nothing else is wished: of a product that is cared for. */
export const MOSTLY_CLOSED = 87;

/** How many of so many defects are still worked on where nothing else is wished. */
export const usualActive = (defects: number): number => Math.max(1, Math.round(defects / 50));
