import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { VERDICT_WORDS } from '../../model/dossier-words.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: {
    missing: 'Còn thiếu:',
    open: 'Hệ thống chưa có dữ liệu, cần người xem xét:',
    'review-required': 'Luật sửa đổi đã có hiệu lực: cần đối chiếu văn bản.',
    recalled: 'Có quy định cần xác nhận.',
    uncertain: 'Quy định chưa chắc chắn, cần xác nhận.',
    unknown: 'Chưa kiểm tra',
    reason: 'Lý do đề nghị',
  },
  en: {
    missing: 'Missing:',
    open: 'Not known here, a person must judge:',
    'review-required': 'The amended law is in force: compare the text.',
    recalled: 'Some rules need confirmation.',
    uncertain: 'The rule is not certain and needs confirmation.',
    unknown: 'Not judged',
    reason: 'Reason for proposing',
  },
});

export interface ShownVerdict {
  verdict: keyof typeof VERDICT_WORDS | null;
  missing: readonly string[];
  open: readonly string[];
  warnings: readonly ('review-required' | 'recalled' | 'uncertain')[];
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
      {!brief &&
        shown.warnings.map((warning) => (
          <div key={warning} className={classes.less}>
            {words[warning]}
          </div>
        ))}
      {reason !== null && reason !== '' && (
        <div className={classes.less}>
          {words.reason}: {reason}
        </div>
      )}
    </div>
  );
}
