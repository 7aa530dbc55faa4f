/**
 * A module for Node's `--import` by which a process of ours, and all its threads, reads another time than the machine.
 *
 * @param millis how far its clock is ahead; behind where negative
 * @param only part of the name of the program that it is for; all programs unless given
 */
export function skewedClock(millis: number, only = ''): string {
  const code = `
    const Real = Date;
    const now = () => Real.now() + ${millis};
    if ((process.argv[1] ?? '').includes(${JSON.stringify(only)})) {
      globalThis.Date = new Proxy(Real, {
        apply: () => new Real(now()).toString(),
        construct: (_, given, target) => Reflect.construct(Real, given.length === 0 ? [now()] : given, target),
        get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
      });
    }`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
