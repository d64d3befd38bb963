import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { LegalSource } from '../../../catalogue/web/index.ts';
import { CHECK_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { CHECKS, type Checklist } from '../../model/appraisal/outcomes.ts';
import type { ChecklistItem } from '../../server/appraisal/appraisal.schema.ts';
import classes from './appraisal.module.css';

const messages = defineMessages({
  vi: {
    paper: 'Thành phần hồ sơ',
    judge: 'Điều kiện cần người xem xét',
    principle: 'Nguyên tắc chung',
    unsure: 'Cần xác nhận',
  },
  en: {
    paper: 'Papers of the dossier',
    judge: 'Conditions that a person must judge',
    principle: 'General principles',
    unsure: 'Needs confirmation',
  },
});

/** The items to look at, each met, lacking, or not applicable; pressing what is pressed takes it back. */
export function ChecklistFields({
  items,
  value,
  onChange,
  disabled,
}: {
  items: readonly ChecklistItem[];
  value: Checklist;
  onChange: (next: Checklist) => void;
  disabled: boolean;
}) {
  const words = useMessages(messages);
  return (['paper', 'judge', 'principle'] as const).map((group) => {
    const some = items.filter((item) => item.group === group);
    if (some.length === 0) return null;
    const sources = [...new Set(some.map(({ source }) => source))];
    return (
      <section key={group} aria-label={words[group]}>
        <h3 className={classes.heading}>{words[group]}</h3>
        <ul className={classes.plain}>
          {some.map((item) => (
            <Item
              key={item.id}
              item={item}
              value={value}
              onChange={onChange}
              disabled={disabled}
              ownSource={sources.length > 1}
            />
          ))}
        </ul>
        {sources.length === 1 && (
          <p className={classes.less}>
            <LegalSource lead of={sources[0] ?? ''} />
          </p>
        )}
      </section>
    );
  });
}

function Item({
  item,
  value,
  onChange,
  disabled,
  ownSource,
}: {
  item: ChecklistItem;
  value: Checklist;
  onChange: (next: Checklist) => void;
  disabled: boolean;
  ownSource: boolean;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const press = (check: (typeof CHECKS)[number]) => {
    const { [item.id]: before, ...others } = value;
    onChange(before === check ? others : { ...others, [item.id]: check });
  };
  return (
    <li className={classes.item}>
      <div>
        <span className={classes.itemText}>{item.text}</span>{' '}
        {!item.confirmed && <ToneBadge tone="amber">{words.unsure}</ToneBadge>}
        {ownSource && item.source !== '' && (
          <div className={classes.less}>
            <LegalSource lead of={item.source} />
          </div>
        )}
        {item.note !== null && (
          <div className={classes.less} lang="vi">
            {item.note}
          </div>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its buttons */}
      <div className={classes.checks} role="group" aria-label={item.text}>
        {CHECKS.map((check) => (
          <button
            key={check}
            type="button"
            className={classes.check}
            data-check={check}
            aria-pressed={value[item.id] === check}
            disabled={disabled}
            onClick={() => press(check)}
          >
            {CHECK_WORDS[check][language]}
          </button>
        ))}
      </div>
    </li>
  );
}
