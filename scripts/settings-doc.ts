import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings } from '../src/platform/config/settings.ts';

const FILE = join(import.meta.dirname, '../docs/settings.md');

/** The page on settings, made from the schema that reads them. */
export function settingsDoc(): string {
  const rows = describeSettings().map(
    ({ name, fallback, meaning }) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  return `# Settings

All settings are environment variables; none is needed. This page is made by \`node scripts/settings-doc.ts\` from
\`src/platform/config/settings.ts\`, and a test says when it is old.

| variable | default | meaning |
|---|---|---|
${rows.join('\n')}
`;
}

/** Whether the page in the repository is the one that would be made now. */
export const isSettingsDocFresh = () => readFileSync(FILE, 'utf8') === settingsDoc();

if (import.meta.main) writeFileSync(FILE, settingsDoc());
