import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ancestorsOf, listOf, type PageDescription } from './page-description.ts';

const page = (path: string): PageDescription => ({
  path,
  title: { vi: path, en: path },
  load: () => Promise.reject(new Error('not loaded here')),
});
const pages = ['/', '/ke-hoach', '/ke-hoach/$planId', '/ke-hoach/$planId/in'].map(page);

test('a page stands below those whose address begins its own', () => {
  assert.deepEqual(
    ancestorsOf(pages, '/ke-hoach/7/in').map(({ href }) => href),
    ['/ke-hoach', '/ke-hoach/7'],
  );
});

test('a page at the top stands below none, and steps without a page are left out', () => {
  assert.deepEqual(ancestorsOf(pages, '/ke-hoach'), []);
  assert.deepEqual(ancestorsOf(pages, '/nguoi/3'), []);
});

test('a fixed step of other pages is not taken for a key', () => {
  const book = ['/so-vang', '/so-vang/$honourId', '/so-vang/nguoi/$personId'].map(page);
  assert.deepEqual(
    ancestorsOf(book, '/so-vang/nguoi/7').map(({ href }) => href),
    ['/so-vang'],
  );
});

test('a page whose address begins otherwise stands below the list it belongs to, and so do those below it', () => {
  const council: PageDescription[] = [
    page('/hoi-dong'),
    { ...page('/phien-hop/$meetingId'), under: '/hoi-dong' },
    page('/phien-hop/$meetingId/man-hinh'),
  ];
  const hrefs = (pathname: string) => ancestorsOf(council, pathname).map(({ href }) => href);
  assert.deepEqual(hrefs('/phien-hop/7'), ['/hoi-dong']);
  assert.deepEqual(hrefs('/phien-hop/7/man-hinh'), ['/hoi-dong', '/phien-hop/7']);
  assert.deepEqual(hrefs('/hoi-dong'), []);
  assert.equal(listOf(council, '/phien-hop/7/man-hinh'), '/hoi-dong');
  assert.equal(listOf(council, '/hoi-dong'), null);
});
