import { existsSync } from 'node:fs';

/** The one without windows first: it does the same with half the work. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The program of a browser for the tests (`CHROMIUM` or Debian's), or null where there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM;
  return [...(given ? [given] : []), ...PLACES].find((path) => existsSync(path)) ?? null;
}
