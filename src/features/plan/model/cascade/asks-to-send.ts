/** What a plan says when units have to send something: send, hand in, report, register. */
const SENDS = /(?<!\p{L})(?:gửi|nộp|báo cáo|đăng ký)(?!\p{L})/iu;

/** Whether the words of a duty or task ask units to send something, so that a demand may be made of it. */
export function asksToSend(words: string): boolean {
  return SENDS.test(words.normalize('NFC'));
}
