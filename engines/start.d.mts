export function isNodeNewEnough(version: string): boolean;
export function missingPackages(
  lock: { packages?: Record<string, { version?: string; optional?: boolean }> },
  installed: { packages?: Record<string, { version?: string }> },
): string[];
