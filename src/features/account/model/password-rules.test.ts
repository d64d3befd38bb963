import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalPassword, passwordFault } from './password-rules.ts';

test('length is counted in letters, however a letter is typed', () => {
  assert.equal(passwordFault('mưa rào'.normalize('NFD'), 'lan.pt'), 'too-short');
  assert.equal(passwordFault('ê'.normalize('NFD').repeat(9), 'lan.pt'), 'too-short');
  assert.equal(passwordFault('x1'.repeat(101), 'lan.pt'), 'too-long');
  assert.equal(normalPassword('Điện'.normalize('NFD')), 'Điện'.normalize('NFC'));
});

const COMMON = [
  'matkhau123',
  'Mật khẩu 2026',
  'MatKhau@12345',
  '1234567890',
  '0987654321',
  'abcdefghij',
  'aaaaaaaaaa',
  '1111122222',
  'anhyeuem1314',
  'Vietnam@2026',
  'ubndtdkt@123',
  'Admin@123456',
  'password2026',
  'qwertyuiop',
  'ThiDuaKhenThuong1',
  'hanoi123456',
  '01011980!!!',
  'passw0rd1234',
  'nguyenvananh1',
];
for (const password of COMMON) {
  test(`"${password}" is too common`, () => assert.equal(passwordFault(password, 'lan.pt'), 'too-common'));
}

const GOOD = [
  'con mèo ăn bún chả',
  'k7mqp-x2rtd-9wzfa',
  'Sáng nay trời đổ mưa',
  'Hoa-phuong-no-tren-cau-Long-Bien',
  'matkhau-dangnhap-taikhoan-nguoidung',
];
for (const password of GOOD) {
  test(`"${password}" is fine`, () => assert.equal(passwordFault(password, 'lan.pt'), null));
}

test('the sign-in name is no password, also with digits and signs around it', () => {
  assert.equal(passwordFault('phamthilan.q3', 'phamthilan.q3'), 'like-login');
  assert.equal(passwordFault('PhamThiLan2026!', 'pham.thi.lan'), 'like-login');
  assert.equal(passwordFault('Phạm Thị Lan 1', 'pham.thi.lan'), 'like-login');
  assert.equal(passwordFault('Khuê 20260101', 'khue'), 'like-login');
});
