import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { capital, spanText } from '../model/award-words.ts';
import type { AwardVersionView, AwardView } from '../server/catalogue.schema.ts';
import classes from './catalogue.module.css';
import { ConditionTree } from './condition-tree.tsx';
import { LegalSource } from './legal-source.tsx';
import { Unsure } from './unsure.tsx';

const messages = defineMessages({
  vi: {
    title: 'Các phiên bản tiêu chuẩn',
    now: 'Đang xem',
    draft: 'Dự thảo, chưa áp dụng',
    first: 'Phiên bản đầu tiên trong danh mục.',
    same: 'Điều kiện không đổi so với phiên bản trước.',
    changes: 'Thay đổi so với phiên bản trước',
    regrouped: 'Các điều kiện giữ lại được kết hợp theo cách khác (đạt tất cả hoặc đạt một trong).',
    added: 'Thêm',
    removed: 'Bỏ',
    conditions: 'Toàn bộ điều kiện của phiên bản này',
    confirmed: (day: string, by: string, unit: string, cited: string) =>
      `Đã đối chiếu văn bản ngày ${day}: ${cited} (${by}, ${unit})`,
  },
  en: {
    title: 'Versions of the conditions',
    now: 'Shown above',
    draft: 'Draft, not in force',
    first: 'The first version in the catalogue.',
    same: 'Its conditions are those of the version before.',
    changes: 'Changed against the version before',
    regrouped: 'The conditions kept are put together in another way (all of, or one of).',
    added: 'Added',
    removed: 'Removed',
    conditions: 'All conditions of this version',
    confirmed: (day: string, by: string, unit: string, cited: string) =>
      `Checked against the text on ${day}: ${cited} (${by}, ${unit})`,
  },
});

/** The versions of an award on a line of time, newest first, each with what it changed. */
export function AwardVersions({ award }: { award: AwardView }) {
  const words = useMessages(messages);
  return (
    <Section title={words.title}>
      <ol className={classes.versions} reversed>
        {award.versions.map((version) => (
          <li key={version.key} data-now={version.decides}>
            <Version version={version} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Version({ version }: { version: AwardVersionView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { changes, status, decides, source } = version;
  return (
    <>
      <h3>
        <LegalSource of={version.lawName} />
        {decides && <ToneBadge tone="green">{words.now}</ToneBadge>}
        {status === 'draft' ? (
          <ToneBadge tone="grey">{words.draft}</ToneBadge>
        ) : (
          <Unsure of={version.confidence} />
        )}
      </h3>
      {status === 'in-force' && <div className={classes.quiet}>{capital(spanText(version, language))}</div>}
      <p lang="vi">{version.summary}</p>
      <Changes changes={changes} />
      {version.note !== null && (
        <p className={classes.quiet} lang="vi">
          {version.note}
        </p>
      )}
      <p className={classes.quiet}>
        <LegalSource lead of={source} />
      </p>
      {version.confirmations.map(({ by, unitName, checkedOn, cited }) => (
        <p key={`${checkedOn}${by}${cited}`} className={classes.quiet}>
          {words.confirmed(formatDay(checkedOn), by, unitName, cited)}
        </p>
      ))}
      {!decides && (
        <details>
          <summary>{words.conditions}</summary>
          <ConditionTree node={version.conditions} source={source} />
        </details>
      )}
    </>
  );
}

function Changes({ changes }: Pick<AwardVersionView, 'changes'>) {
  const words = useMessages(messages);
  if (changes === null) return <p className={classes.quiet}>{words.first}</p>;
  const { added, removed, regrouped } = changes;
  if (added.length + removed.length === 0 && !regrouped) return <p className={classes.quiet}>{words.same}</p>;
  return (
    <>
      <p className={classes.changesLead}>{words.changes}</p>
      <ul className={classes.changes}>
        {removed.map((text) => (
          <li key={`-${text}`}>
            <span>
              <ToneBadge tone="red">{words.removed}</ToneBadge>
            </span>
            <span>{text}</span>
          </li>
        ))}
        {added.map((text) => (
          <li key={`+${text}`}>
            <span>
              <ToneBadge tone="green">{words.added}</ToneBadge>
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {regrouped && <p>{words.regrouped}</p>}
    </>
  );
}
