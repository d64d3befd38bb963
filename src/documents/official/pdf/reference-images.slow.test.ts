import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { DocumentKind } from '../official-document.ts';
import { SAMPLES } from '../samples/index.ts';
import { picturesOfKind, REFERENCE } from './reference-images.fixture.ts';

/** Part of the pixels that may differ: less than one word moved. */
const THRESHOLD = 0.0002;

for (const kind of Object.keys(SAMPLES) as DocumentKind[])
  test(`${kind}: the pages look as they did (renewed by scripts/reference-images.ts)`, async () => {
    const pictures = await picturesOfKind(kind);
    const kept = readdirSync(REFERENCE).filter((name) => name.replace(/-\d+\.png$/, '') === kind);
    assert.deepEqual([...pictures.keys()].sort(), kept.sort());
    for (const [name, { data, width, height }] of pictures) {
      const reference = PNG.sync.read(readFileSync(new URL(name, REFERENCE)));
      assert.deepEqual([width, height], [reference.width, reference.height], name);
      const different = pixelmatch(reference.data, data, undefined, width, height, { threshold: 0.2 });
      assert.ok(different <= width * height * THRESHOLD, `${name}: ${different} pixels differ`);
    }
  });
