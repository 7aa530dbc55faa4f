/** The name of a command as people read it: `validateGateItem` is "validate gate item". */
export function commandWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
