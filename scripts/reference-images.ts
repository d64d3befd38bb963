import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { DocumentKind } from '../src/documents/official/official-document.ts';
import { picturesOfKind, REFERENCE } from '../src/documents/official/pdf/reference-images.fixture.ts';
import { SAMPLES } from '../src/documents/official/samples/index.ts';

/** Renews the reference images of official documents; look at what changed before committing them. */
rmSync(REFERENCE, { recursive: true, force: true });
mkdirSync(REFERENCE);
for (const kind of Object.keys(SAMPLES) as DocumentKind[])
  for (const [name, picture] of await picturesOfKind(kind)) {
    writeFileSync(new URL(name, REFERENCE), PNG.sync.write(picture, { colorType: 0 }));
    console.log(name);
  }
