const KEY = 'phasegate-single-keys';
const OFF = 'off';

const listeners = new Set<() => void>();

/** Whether single keys lead somewhere, as this browser's user chose; on where nobody did (WCAG 2.1.4). */
export const singleKeys = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  on: (): boolean => localStorage.getItem(KEY) !== OFF,
  set: (on: boolean): void => {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
    for (const listener of listeners) listener();
  },
};
