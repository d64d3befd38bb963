import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDossierLifeDocFresh } from './dossier-life-doc.ts';

test('docs/dossier-life.md is made from the life of a dossier as it is', () => {
  assert.ok(isDossierLifeDocFresh(), 'run: node scripts/dossier-life-doc.ts');
});
