import type { Confidence } from '../../../law/awards/index.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';

const messages = defineMessages({
  vi: { unsure: 'Cần xác nhận' },
  en: { unsure: 'Needs confirmation' },
});

/** The mark of what was not read in the text of the law; nothing for what was. */
export function Unsure({ of }: { of: Confidence }) {
  const words = useMessages(messages);
  return of === 'verified' ? null : <ToneBadge tone="amber">{words.unsure}</ToneBadge>;
}
