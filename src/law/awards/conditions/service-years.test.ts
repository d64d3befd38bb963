import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapOf, said, table } from './conditions.fixture.ts';

const army = { min: 25, field: 'quan-doi', continuous: true };
const second = { min: 15, maxExclusive: 20, field: 'quan-doi-cong-an', continuous: true };
const craft = { min: 15, field: 'trong-nghe' };
const stage = { min: 20, field: 'nghe-thuat-chuyen-nghiep', exceptionFrom: 15 };
const served = (from: string, to: string | null = null, field = 'quan-doi') => ({
  service: [{ field, from, to }],
});
/** 179 months and 16 days, and what follows: 14 days until 14/1/2017. */
const leftovers = (to: string) => ({
  service: [
    { field: 'trong-nghe', from: '2001-01-01', to: '2010-12-16' },
    { field: 'trong-nghe', from: '2012-01-01', to },
  ],
});

table('service_years', [
  ['25 years to the day', army, served('2001-03-10'), true],
  ['one day short', army, served('2001-03-11'), false],
  ['not known', army, {}, null],
  ['none', army, { service: [] }, false],
  ['another field', army, served('1990-01-01', null, 'cong-an'), false],
  ['the last day counts', army, served('1990-01-01', '2014-12-31'), true],
  ['ended a day too early', army, served('1990-01-01', '2014-12-30'), false],
  ['a field that holds others', second, served('2010-03-10', null, 'cong-an'), true],
  ['less than 20 years', second, served('2006-03-11'), true],
  ['20 years are too many', second, served('2006-03-10'), false],
  [
    'periods are added up',
    craft,
    {
      service: [
        { field: 'trong-nghe', from: '2001-01-01', to: '2010-12-31' },
        { field: 'trong-nghe', from: '2012-01-01', to: '2016-12-31' },
      ],
    },
    true,
  ],
  [
    'periods that overlap are counted once',
    craft,
    {
      service: [
        { field: 'trong-nghe', from: '2001-01-01', to: '2010-12-31' },
        { field: 'trong-nghe', from: '2006-01-01', to: '2014-12-31' },
      ],
    },
    false,
  ],
  [
    'continuous: a gap breaks it',
    army,
    {
      service: [
        { field: 'quan-doi', from: '1990-01-01', to: '2010-12-31' },
        { field: 'quan-doi', from: '2011-02-01', to: null },
      ],
    },
    false,
  ],
  [
    'continuous: one period after the other',
    army,
    {
      service: [
        { field: 'quan-doi', from: '1990-01-01', to: '2010-12-31' },
        { field: 'quan-doi', from: '2011-01-01', to: null },
      ],
    },
    true,
  ],
  [
    'continuous: maternity leave in the gap counts',
    army,
    {
      service: [
        { field: 'quan-doi', from: '1990-01-01', to: '2010-12-31' },
        { field: 'quan-doi', from: '2011-07-01', to: null },
      ],
      maternityLeave: [{ from: '2011-01-01', to: '2011-06-30' }],
    },
    true,
  ],
  [
    'a month more or less in leftovers is no month',
    craft,
    {
      service: [
        { field: 'trong-nghe', from: '2001-01-01', to: '2010-12-30' },
        { field: 'trong-nghe', from: '2012-01-01', to: '2016-12-31' },
      ],
    },
    false,
  ],
  ['thirty days left over in two periods make a month', craft, leftovers('2017-01-14'), true],
  ['twenty-nine do not', craft, leftovers('2017-01-13'), false],
  [
    'one day in one and twenty-nine in another do',
    craft,
    {
      service: [
        { field: 'trong-nghe', from: '2001-01-01', to: '2010-12-29' },
        { field: 'trong-nghe', from: '2012-01-01', to: '2017-01-01' },
      ],
    },
    true,
  ],
  ['thirty of one period make none', craft, served('2001-01-01', '2015-12-30', craft.field), false],
  ['days above whole months take nothing away', craft, served('2001-01-15', '2016-01-31', craft.field), true],
  [
    'what begins only later neither counts nor takes away',
    craft,
    {
      service: [
        ...served('2001-01-01', '2015-12-31', craft.field).service,
        ...served('2027-01-01', null, craft.field).service,
      ],
    },
    true,
  ],
  ['an exception may apply', stage, served('2011-03-10', null, stage.field), null],
  ['too little even for an exception', stage, served('2011-03-11', null, stage.field), false],
  ['no exception needed', stage, served('2006-03-10', null, stage.field), true],
  ['no limit set', { min: null, field: 'quan-doi' }, { service: [] }, true],
]);

test('service_years: sentences and what is missing', () => {
  assert.equal(said('service_years', army).vi, 'Có từ 25 năm trở lên liên tục phục vụ trong quân đội');
  assert.equal(
    said('service_years', second).vi,
    'Có từ 15 năm đến dưới 20 năm liên tục phục vụ trong quân đội hoặc công an nhân dân',
  );
  assert.equal(
    said('service_years', stage).vi,
    'Có từ 20 năm trở lên hoạt động nghệ thuật chuyên nghiệp (trường hợp đặc biệt: từ 15 năm)',
  );
  assert.equal(gapOf('service_years', army, served('2003-09-10')), '2,5 năm phục vụ trong quân đội');
});
