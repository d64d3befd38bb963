import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callerOf } from './caller.ts';

test('an IPv4 address counts as itself, however it is written', () => {
  for (const ip of ['203.0.113.7', '::ffff:203.0.113.7']) assert.equal(callerOf({ ip }), '203.0.113.7');
});

test('of IPv6 the network counts, not the one of its many addresses', () => {
  for (const ip of [
    '2001:db8:0:7::1',
    '2001:db8::7:a:b:c:d',
    '2001:0db8:0000:0007:ffff:ffff:ffff:ffff',
    '2001:DB8:0:7:1:2:3:4',
  ])
    assert.equal(callerOf({ ip }), '2001:db8:0:7::/64', ip);
  assert.notEqual(callerOf({ ip: '2001:db8:0:8::1' }), '2001:db8:0:7::/64');
  for (const ip of ['::1', '::']) assert.equal(callerOf({ ip }), '0:0:0:0::/64', ip);
  for (const ip of ['fe80::1%eth0', 'fe80::2']) assert.equal(callerOf({ ip }), 'fe80:0:0:0::/64', ip);
});
