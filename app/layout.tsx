import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ClockProvider } from './components/clock.tsx';
import { installation } from './data/installation.ts';
import { TimeScaleBanner } from './shell/time-scale-banner.tsx';
import { askTheme } from './theme/ask-theme.ts';
import { PAPER } from './theme/theme.ts';

export const metadata: Metadata = { title: { default: 'Phasegate', template: '%s · Phasegate' } };

/** The colour of the browser's own frame, by what somebody chose or else by their system. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await askTheme();
  if (theme !== 'system') return { colorScheme: theme, themeColor: PAPER[theme] };
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: PAPER.light },
      { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
    ],
  };
}

/** Every page is of this moment and of one person. */
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await askTheme();
  const { timeScale } = installation();
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <TimeScaleBanner secondsPerHour={timeScale} />
        <ClockProvider start={Date.now()} secondsPerHour={timeScale}>
          {children}
        </ClockProvider>
      </body>
    </html>
  );
}
