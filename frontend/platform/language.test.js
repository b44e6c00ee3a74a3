import assert from 'node:assert/strict';
import { test } from 'node:test';
import './dom.js';
import { figure, locales, timeParts } from './language.js';

test('numbers are written as the page is, also where the browser knows no Nynorsk', () => {
  document.documentElement.lang = 'nn';
  assert.deepEqual(locales(), ['nn', 'nb', 'no']);
  assert.equal(figure(4000), '4\u00a0000');
  document.documentElement.lang = 'en';
  assert.equal(figure(4000), '4,000');
});

test('a browser that knows Bokmål alone still names the days in Nynorsk', () => {
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (asked, how) {
    return new DateTimeFormat(
      asked.filter((one) => one !== 'nn'),
      how,
    );
  };
  const parts = timeParts(new Date('2027-03-30T12:00'), { dateStyle: 'full' }, 'nn');
  Intl.DateTimeFormat = DateTimeFormat;
  assert.equal(parts.map(({ value }) => value).join(''), 'tysdag 30. mars 2027');
});
