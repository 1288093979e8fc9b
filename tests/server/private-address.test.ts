import { expect, test } from 'vitest';
import { isPrivateAddress } from '~/server/private-address';

test.each([
  '127.0.0.1',
  '127.255.1.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.0.8',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::10.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  '2001:db8::1',
  '2001:0:1::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  'localhost',
  '',
  '1.2.3',
  '1.2.3.256',
  '1:2:3:4:5:6:7',
  '1::2::3',
])('%j may be inside', address => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.0.1.1',
  '203.0.114.1',
  '2400:3200::1',
  '2a00:1450:4001::200e',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
])('%j is outside', address => {
  expect(isPrivateAddress(address)).toBe(false);
});
