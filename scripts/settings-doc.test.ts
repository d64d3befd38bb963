import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSettingsDocFresh } from './settings-doc.ts';

test('docs/settings.md is made from the settings as they are', () => {
  assert.ok(isSettingsDocFresh(), 'run: node_modules/.bin/node scripts/settings-doc.ts');
});
