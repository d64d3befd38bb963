/**
 * Writes the sample plans' .docx, .txt and .pdf anew: `node samples/plans/build-fixtures.ts` (needs Chromium for the .pdf).
 * The results are kept in the repository, so this runs only when a sample plan changes.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { SONG_MOC_2023 } from './song-moc-2023.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeText } from './write-text.ts';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const plan of [SONG_MOC_2023]) {
  const place = (ending: string) => new URL(`./${plan.name}.${ending}`, import.meta.url);
  writeFileSync(place('docx'), writeDocx(plan));
  writeFileSync(place('txt'), writeText(plan));
  const page = await browser.newPage();
  await page.setContent(writeHtml(plan));
  writeFileSync(place('pdf'), await page.pdf({ preferCSSPageSize: true }));
  await page.close();
}
await browser.close();
