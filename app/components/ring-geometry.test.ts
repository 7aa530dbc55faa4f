import { describe, expect, it } from 'vitest';
import { RING_SIZE, ringShape } from './ring-geometry.ts';

const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

describe('the ring of the time left', () => {
  it('is a whole circle at the start, and as long as its ends would touch', () => {
    expect(ringShape(1, false).arc).toBeNull();
    expect(ringShape(0.9999, false).arc).toBeNull();
    expect(ringShape(0.995, false).arc).not.toBeNull();
  });

  it('has its right half gone at half time, and ends at the top', () =>
    expect(ringShape(0.5, false).arc).toBe('M10 18.25 A8.25 8.25 0 0 1 10 1.75'));

  it('takes the long way round while more than half is left', () => {
    expect(ringShape(0.51, false).arc).toContain('0 1 1');
    expect(ringShape(0.49, false).arc).toContain('0 0 1');
  });

  it('is thicker and notched once warned', () => {
    const [running, warned] = [ringShape(0.25, false), ringShape(0.25, true)];
    expect(warned.strokeWidth).toBeGreaterThan(running.strokeWidth);
    expect(running.notch).toBeNull();
    // Three quarters gone: to the left, level with the centre.
    expect(numbers(warned.notch!)).toEqual([expect.any(Number), 10, expect.any(Number), 10]);
  });

  it.each([0, 0.1, 0.25, 0.5, 0.75, 0.99])('stays within its square with %d left', (share) => {
    for (const warned of [false, true]) {
      const { radius, strokeWidth, arc, notch } = ringShape(share, warned);
      expect(radius + strokeWidth / 2).toBeLessThanOrEqual(RING_SIZE / 2);
      for (const number of [...numbers(arc!), ...(notch === null ? [] : numbers(notch))]) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(RING_SIZE);
      }
    }
  });
});
