import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAwardCatalogue } from '../../../law/awards/read-catalogue.ts';
import { builtOn, type GrantedHonour } from './built-on.ts';
import { HONOUR_CHANGE_KINDS, HONOUR_CHANGES, HONOUR_STATUSES, possibleChanges } from './honour-life.ts';

const catalogue = readAwardCatalogue('catalogue');
const honour = (
  id: string,
  award: string,
  year: number,
  more: Partial<GrantedHonour> = {},
): GrantedHonour => ({
  id,
  award,
  year,
  decidedOn: `${year}-12-20`,
  basis: 'cong-trang',
  status: 'valid',
  ...more,
});
const restsOf = (honours: GrantedHonour[]) => builtOn(catalogue, 'individual', honours);

test('a title rests on the earlier ones that its conditions look at', () => {
  const rests = restsOf([
    honour('a', 'chien-si-thi-dua-co-so', 2022),
    honour('b', 'chien-si-thi-dua-co-so', 2023),
    honour('c', 'chien-si-thi-dua-co-so', 2024),
    honour('d', 'chien-si-thi-dua-bo-ban-nganh-tinh', 2024, { decidedOn: '2025-03-10' }),
  ]);
  assert.deepEqual([...(rests.get('d') ?? [])].sort(), ['a', 'b', 'c']);
});

test('neither on what came later, nor on what was revoked, nor when it was for one deed', () => {
  const titles = [2022, 2023, 2024].map((year) => honour(`t${year}`, 'chien-si-thi-dua-co-so', year));
  const provincial = honour('p', 'chien-si-thi-dua-bo-ban-nganh-tinh', 2024, { decidedOn: '2025-03-10' });
  const rests = (changed: Partial<GrantedHonour>, id: string) =>
    restsOf([...titles.map((each) => (each.id === id ? { ...each, ...changed } : each)), provincial]).get(
      'p',
    );
  assert.equal(rests({}, 't2022')?.length, 3);
  assert.equal(rests({ status: 'revoked' }, 't2024'), undefined);
  assert.equal(rests({ decidedOn: '2025-06-01' }, 't2024'), undefined);
  assert.equal(restsOf([...titles, { ...provincial, basis: 'dot-xuat' }]).get('p'), undefined);
});

test('an award that the catalogue does not have rests on nothing and breaks nothing', () => {
  assert.equal(restsOf([honour('x', 'danh-hieu-cu', 1980)]).size, 0);
});

test('what may happen to an honour, status by status', () => {
  const table = Object.fromEntries(HONOUR_STATUSES.map((status) => [status, possibleChanges(status)]));
  assert.deepEqual(table, {
    valid: ['correction', 'revocation', 're-issue'],
    corrected: ['correction', 'revocation', 're-issue'],
    revoked: ['restoration'],
  });
  for (const kind of HONOUR_CHANGE_KINDS)
    for (const to of Object.values(HONOUR_CHANGES[kind])) assert.ok(HONOUR_STATUSES.includes(to));
});
