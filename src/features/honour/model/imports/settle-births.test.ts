import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settleBirths } from './settle-births.ts';

test('a year or no birth is the one day that it fits; with several a person has to say', () => {
  const cases: readonly [readonly string[], Record<string, string | null>][] = [
    [['', '1980-02-15'], { '': '1980-02-15' }],
    [['', '1980'], { '': '1980' }],
    [['1980', '1980-02-15'], { '1980': '1980-02-15' }],
    [['', '1980', '1980-02-15'], { '1980': '1980-02-15', '': '1980-02-15' }],
    [['1980', '1980-02-15', '1980-03-01'], { '1980': null }],
    [['', '1980-02-15', '1991-01-01'], { '': null }],
    [['1975', '1980-02-15'], {}],
    [['', '1975', '1980-02-15'], { '': null }],
    [['1980-02-15', '1991-01-01'], {}],
  ];
  for (const [births, meant] of cases)
    assert.deepEqual(Object.fromEntries(settleBirths(births)), meant, births.join());
});
