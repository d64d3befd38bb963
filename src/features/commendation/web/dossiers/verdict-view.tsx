import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { type PresentedVerdict, VERDICT_WORDS } from '../../../honour/index.ts';
import { VerdictWarnings } from '../../../honour/web/index.ts';
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
  verdict: keyof typeof VERDICT_WORDS | null;
  missing: readonly string[];
  open: readonly string[];
  warnings: readonly PresentedVerdict['warnings'][number][];
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
  const language = useLanguage();
  if (shown.verdict === null) return <span>{words.unknown}</span>;
  const missing = brief ? shown.missing.slice(0, 2) : shown.missing;
  return (
    <div>
      <StatusBadge of={VERDICT_WORDS} value={shown.verdict} />
      {missing.length > 0 && (
        <div className={classes.less}>
          {words.missing} {missing.join('; ')}
          {missing.length < shown.missing.length && ' …'}
        </div>
      )}
      {!brief && shown.open.length > 0 && (
        <>
          <div className={classes.less}>{words.open}</div>
          <ul className={classes.reasons} lang={language === 'en' ? 'vi' : undefined}>
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
