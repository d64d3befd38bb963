import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { walkXml } from '../../read/xml.ts';
import { type Block, type OfficialDocument, textOf } from '../official-document.ts';
import { randomDocument } from '../random-document.fixture.ts';
import { SAMPLES } from '../samples/index.ts';
import { renderHtml } from './render-html.ts';

const ALLOWED = new Set(
  'article section div p span strong em h1 h2 h3 h4 h5 h6 ul li table caption colgroup col thead tbody tr th td figure img'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set([
  'class',
  'lang',
  'role',
  'aria-label',
  'tabindex',
  'scope',
  'colspan',
  'style',
  'src',
  'alt',
]);

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** Empty elements have no end tag in HTML; with one they are XML, and the strict reader of XML can judge the rest. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  walkXml(html.replace(/<(col|img)( [^<>]*)>/g, '<$1$2/>'), {
    open: (name, attributes) => tags.push({ name, attributes }),
    close() {},
    text() {},
  });
  return tags;
}

function levels(document: OfficialDocument, startLevel?: number): number[] {
  return tagsOf(renderHtml(document, { startLevel })).flatMap(({ name }) =>
    /^h\d$/.test(name) ? [Number(name[1])] : [],
  );
}

function withBody(body: Block[], change: Partial<OfficialDocument> = {}): OfficialDocument {
  return { ...SAMPLES.notice(), ...change, body };
}

describe('renderHtml', () => {
  it('has no element and no attribute but those it needs, whatever the words are', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        for (const { name, attributes } of tagsOf(renderHtml(document))) {
          assert.ok(ALLOWED.has(name), name);
          for (const [attribute, value] of attributes) {
            assert.ok(ATTRIBUTES.has(attribute), attribute);
            if (attribute === 'style') assert.match(value, /^width:\d+\.\d%$/);
            if (attribute === 'src') assert.match(value, /^data:image\/svg\+xml;base64,[\w+/=]+$/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows markup in words as words', () => {
    const html = renderHtml(
      withBody([{ type: 'paragraph', text: textOf('<script>alert("1")</script> & \'a\'') }]),
    );
    assert.match(html, /&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;a&#39;/);
  });

  it('keeps a drawing inside an image, where nothing of it can run', () => {
    const svg = '<svg onload="alert(1)"><script>alert(1)</script></svg>';
    const html = renderHtml(withBody([{ type: 'figure', svg, ratio: 2, alternative: 'Biểu đồ "A"' }]));
    assert.ok(!html.includes('alert'));
    assert.match(html, /<img src="data:image\/svg\+xml;base64,[^"]+" alt="Biểu đồ &quot;A&quot;">/);
  });

  it('hangs headings under the heading of the page, and leaves no level out', () => {
    const heading = (level: number): Block => ({ type: 'heading', level, number: null, text: textOf('A') });
    assert.deepEqual(levels(withBody([heading(1), heading(4), heading(2), heading(9)])), [2, 3, 4, 4, 5]);
    assert.deepEqual(levels(withBody([heading(1)]), 3), [3, 4]);
    assert.deepEqual(levels(withBody([heading(1), heading(2)], { kind: 'official-letter' })), [2, 3]);
    const all = levels(SAMPLES.plan());
    assert.deepEqual([all[0], all.filter((level) => level === 2).length, Math.min(...all)], [2, 3, 2]);
  });

  it('says of what each head of a table is the head, and names the table', () => {
    const tags = tagsOf(renderHtml(SAMPLES.plan()));
    const scopes = tags.filter(({ name }) => name === 'th').map(({ attributes }) => attributes.get('scope'));
    assert.equal(scopes.filter((scope) => scope === 'col').length, 10);
    assert.equal(scopes.filter((scope) => scope === 'rowgroup').length, 4);
    assert.equal(tags.filter(({ name }) => name === 'caption').length, 2);
  });

  it('puts each annex on a sheet of its own, turned where it is', () => {
    const sheets = tagsOf(renderHtml(SAMPLES.plan())).filter(({ name }) => name === 'section');
    assert.deepEqual(
      sheets.map(({ attributes }) => attributes.get('class')?.split('official-')[2]),
      ['portrait', 'landscape', 'portrait'],
    );
  });
});
