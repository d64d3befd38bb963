import { Fact } from '../../../../ui/facts/fact.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { LegalSource } from '../../../catalogue/web/index.ts';
import { LIMIT_UNIT_WORDS } from '../../model/limit-unit-words.ts';
import type { ConsultationView } from '../../server/consultations/consultation.schema.ts';
import classes from './opinions.module.css';

const messages = defineMessages({
  vi: {
    unconfirmed: 'cần xác nhận',
    period: 'Thời hạn theo quy định',
    until: (day: string) => `đến hết ngày ${day}`,
    silence: 'Khi quá hạn mà không trả lời',
    proceed: 'Hồ sơ được tiếp tục',
    wait: 'Hồ sơ phải chờ trả lời',
  },
  en: {
    unconfirmed: 'needs confirmation',
    period: 'Period by the law',
    until: (day: string) => `until the end of ${day}`,
    silence: 'When nobody answers in time',
    proceed: 'The dossier goes on',
    wait: 'The dossier waits',
  },
});

/** Marks what nobody has confirmed against the text in force. */
export function Unsure({ confirmed }: { confirmed: boolean }) {
  const words = useMessages(messages);
  return confirmed ? null : (
    <>
      {' '}
      <ToneBadge tone="amber">{words.unconfirmed}</ToneBadge>
    </>
  );
}

/** A period of the law as rows of a `dl`: how long, until when, from which text. */
export function PeriodFact({
  period,
  label,
  from,
}: {
  period: ConsultationView['period'];
  label?: string | undefined;
  /** Where the day on which it begins is not known yet: the words for its length. */
  from?: ((length: string) => string) | undefined;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const length = `${period.length} ${LIMIT_UNIT_WORDS[period.unit][language]}`;
  return (
    <Fact label={label ?? words.period}>
      {from === undefined ? `${length}, ${words.until(formatDay(period.until))}` : from(length)}
      <Unsure confirmed={period.confirmed} />
      <div className={classes.quiet}>
        <LegalSource of={period.source} />
      </div>
    </Fact>
  );
}

/** What silence means, and from which text. */
export function SilenceFact({ silence }: { silence: ConsultationView['silence'] }) {
  const words = useMessages(messages);
  return (
    <Fact label={words.silence}>
      {words[silence.value]}
      <Unsure confirmed={silence.confirmed} />
      <div className={classes.quiet}>
        <LegalSource of={silence.source} />
      </div>
    </Fact>
  );
}
