import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { type PresentedVerdict, VERDICT_WORDS } from '../../../honour/index.ts';
import { VerdictWarnings } from '../../../honour/web/index.ts';
import type { NominationView } from '../../server/dossiers/nomination.schema.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: {
    missing: 'Còn thiếu:',
    open: 'Hệ thống chưa có dữ liệu, cần người xem xét:',
    unknown: 'Chưa kiểm tra',
    reason: 'Lý do đề nghị',
  },
  en: {
    missing: 'Missing:',
    open: 'Not known here, a person must judge:',
    unknown: 'Not judged',
    reason: 'Reason for proposing',
  },
});

export interface ShownVerdict {
  /** Of `missing` and `open`; what was judged long ago is kept in Vietnamese alone. */
  language: 'vi' | 'en';
  verdict: keyof typeof VERDICT_WORDS | null;
  missing: readonly string[];
  open: readonly string[];
  warnings: readonly PresentedVerdict['warnings'][number][];
}

/** The kept verdict of a nominee, as it is shown. */
export function shownVerdict({
  verdict,
  verdictDetail,
}: Pick<NominationView, 'verdict' | 'verdictDetail'>): ShownVerdict {
  return {
    verdict,
    ...(verdictDetail ?? { language: 'vi', missing: [], open: [], warnings: [] }),
  };
}

/** A verdict of the engine with its reasons; `brief` shows only what is missing. */
export function VerdictView({
  shown,
  reason = null,
  brief = false,
}: {
  shown: ShownVerdict;
  reason?: string | null;
  brief?: boolean;
}) {
  const words = useMessages(messages);
  if (shown.verdict === null) return <span>{words.unknown}</span>;
  const missing = brief ? shown.missing.slice(0, 2) : shown.missing;
  return (
    <div>
      <StatusBadge of={VERDICT_WORDS} value={shown.verdict} />
      {missing.length > 0 && (
        <div className={classes.less}>
          {words.missing} <span lang={shown.language}>{missing.join('; ')}</span>
          {missing.length < shown.missing.length && ' …'}
        </div>
      )}
      {!brief && shown.open.length > 0 && (
        <>
          <div className={classes.less}>{words.open}</div>
          <ul className={classes.reasons} lang={shown.language}>
            {shown.open.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {!brief && <VerdictWarnings warnings={shown.warnings} />}
      {reason !== null && reason !== '' && (
        <div className={classes.less}>
          {words.reason}: {reason}
        </div>
      )}
    </div>
  );
}
