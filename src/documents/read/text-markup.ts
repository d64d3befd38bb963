/** Takes Markdown and HTML marks off a piece of text; what they said about its looks is kept. */
export function withoutMarkup(raw: string): { text: string; bold: boolean; centred: boolean } {
  const centred = /align\s*=\s*"?center|text-align:\s*center|<center\b/i.test(raw);
  const bare = raw
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/li>\s*(?=<li\b)/gi, '\n')
    .replace(
      /<\/?(?:p|div|span|ul|ol|li|b|i|u|em|strong|sup|sub|center|font|table|thead|tbody|tr|td|th|h[1-6]|a|img|hr|blockquote)\b[^<>]*>/gi,
      ' ',
    )
    .replace(
      /&(nbsp|amp|lt|gt|quot);/g,
      (_all, name: string) => ({ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? ' ',
    )
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/^\s*>\s+/, '')
    .trim();
  const starred = [...bare.matchAll(/\*\*([^*]+)\*\*|<(?:b|strong)>([^<]+)/g)].reduce(
    (sum, match) => sum + (match[1] ?? match[2] ?? '').length,
    0,
  );
  const bold =
    /^\s*#{1,6}\s/.test(raw) || /^\s*<(?:b|strong|h[1-6])\b/i.test(raw) || starred > bare.length * 0.7;
  const text = bare
    .replace(/\\([*_#|.\-+!()[\]])/g, '$1')
    .replace(/^\*\s+/, '- ')
    .replace(/\*+/g, '')
    .replace(/(^|[\s“"(])_+(?=\S)|(\S)_+(?=$|[\s.,;:”")])/g, '$1$2')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  return { text, bold: bold && text !== '', centred };
}
