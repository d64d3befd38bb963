import type { PNG } from 'pngjs';
import { createCompiler } from '../../typst/compiler.ts';
import type { DocumentKind } from '../official-document.ts';
import { SAMPLES } from '../samples/index.ts';
import { picturesOf } from './picture.fixture.ts';
import { readLayout } from './read-layout.fixture.ts';
import { officialJob } from './render-pdf.ts';

const DPI = 60;

export const REFERENCE = new URL('./reference/', import.meta.url);

/** Pictures of the pages of the sample of a kind, by file name: `plan-1.png`. */
export async function picturesOfKind(kind: DocumentKind): Promise<Map<string, PNG>> {
  const compiler = createCompiler();
  const job = officialJob(SAMPLES[kind](), new Date(0));
  const result = compiler.make(job);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const heights = (await readLayout(result.bytes)).map(({ height }) => height);
  const pictures = picturesOf(compiler.svg(job), heights, DPI);
  return new Map(pictures.map((picture, i) => [`${kind}-${i + 1}.png`, picture]));
}
