/** What a digest is made of: sentences in the reader's language, each with the page it opens. */
export interface DigestFacts {
  /** Who reads it. */
  name: string;
  language: 'vi' | 'en';
  /** `YYYY-MM-DD`, the legal day it is sent on. */
  day: string;
  /** Of what cannot wait, sent besides the digest of the day. */
  urgent: boolean;
  lines: readonly { text: string; link: string }[];
  /** Address of the application, without a slash at the end. */
  baseUrl: string;
}

/** A mail longer than this is not read. */
const MAX_LINES = 60;

const WORDS = {
  vi: {
    digest: (count: number, day: string) => `Sổ Vàng: ${count} việc cần chú ý, ngày ${day}`,
    urgent: (count: number) => `Sổ Vàng: ${count} việc gấp`,
    hello: (name: string) => `Kính gửi ${name},`,
    more: (count: number) => `… và ${count} thông báo khác.`,
    all: 'Xem tất cả',
    end: 'Thư này do hệ thống Sổ Vàng gửi tự động, xin không trả lời.',
  },
  en: {
    digest: (count: number, day: string) => `Sổ Vàng: ${count} things to look at, ${day}`,
    urgent: (count: number) => `Sổ Vàng: ${count} urgent`,
    hello: (name: string) => `Dear ${name},`,
    more: (count: number) => `… and ${count} more.`,
    all: 'See all',
    end: 'This mail was sent by Sổ Vàng itself; please do not answer it.',
  },
} as const;

/** Subject and text of the mail that tells a person what their notifications say. */
export function composeDigest(facts: DigestFacts): { subject: string; body: string } {
  const { language, lines, baseUrl } = facts;
  const words = WORDS[language];
  const shown = lines.slice(0, MAX_LINES);
  const rest = lines.length - shown.length;
  return {
    subject: facts.urgent
      ? words.urgent(lines.length)
      : words.digest(lines.length, facts.day.split('-').reverse().join('/')),
    body: [
      words.hello(facts.name),
      '',
      ...shown.flatMap(({ text, link }, i) => [`${i + 1}. ${text}`, `   ${baseUrl}${link}`]),
      ...(rest > 0 ? [words.more(rest)] : []),
      '',
      `${words.all}: ${baseUrl}/thong-bao`,
      '',
      words.end,
      '',
    ].join('\n'),
  };
}
