export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where a browser keeps what its user chose; the server reads it, so that the first paint is right. */
export const THEME_COOKIE = 'phasegate-theme';

/** `--paper` of tokens.css, for the browser's own frame. */
export const PAPER = { light: '#f4f6f9', dark: '#12151b' } as const;

/** What a cookie says; anything unknown is the system's choice. */
export const toTheme = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? 'system';
