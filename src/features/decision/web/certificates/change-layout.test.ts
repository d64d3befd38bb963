import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultLayout } from '../../model/certificates/default-layout.ts';
import { outsideSheet } from '../../model/certificates/layout.ts';
import { moved, placeAt, QR_BOX, resized } from './change-layout.ts';

const layout = defaultLayout('a4', 'landscape');

test('a box is moved and made larger by millimetres; the others stay', () => {
  assert.deepEqual(placeAt(moved(layout, 1, [2, -3]), 1), { ...layout.blocks[1], x: 32, y: 22 });
  const wider = resized(layout, 1, [4, 1.5]);
  assert.deepEqual(placeAt(wider, 1), { ...layout.blocks[1], width: 241, height: 10.5 });
  assert.deepEqual(wider.blocks[0], layout.blocks[0]);
  assert.equal(moved(layout, 99, [1, 1]), layout);
});

test('the QR code moves too and stays square', () => {
  assert.deepEqual(moved(layout, QR_BOX, [1, 1]).qr, { x: 23, y: 169, size: 24 });
  assert.deepEqual(resized(layout, QR_BOX, [6, 1]).qr, { x: 22, y: 168, size: 30 });
  assert.equal(resized(layout, QR_BOX, [-99, 0]).qr?.size, 15);
  assert.deepEqual(resized({ ...layout, qr: null }, QR_BOX, [1, 1]).qr, null);
});

test('nothing leaves the paper or becomes too small, wherever it is dragged', () => {
  const far = fc.integer({ min: -500, max: 500 });
  const way = fc.tuple(far, far);
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 12 }), fc.array(fc.tuple(fc.boolean(), way)), (at, steps) => {
      const end = steps.reduce(
        (now, [sizes, by]) => (sizes ? resized(now, at, by) : moved(now, at, by)),
        layout,
      );
      assert.deepEqual(outsideSheet(end), []);
      const place = placeAt(end, at);
      assert.ok(place !== undefined && place.width >= 5 && place.height >= 3);
    }),
  );
});
