const HOUR = 3600;

/**
 * What everybody has to know who looks at an installation whose clocks run faster; null where an hour takes an hour.
 *
 * @param secondsPerHour seconds that an hour of the process takes
 */
export function timeScaleWords(secondsPerHour: number): string | null {
  if (secondsPerHour === HOUR) return null;
  // The number stays with its unit where the line breaks.
  const takes = secondsPerHour % 60 === 0 ? `${secondsPerHour / 60}\u00a0min` : `${secondsPerHour}\u00a0s`;
  return `An hour of the process takes ${takes} in defects reported now: their limits, warnings and the process’s own deadlines. Deadlines that people name are as they say.`;
}
