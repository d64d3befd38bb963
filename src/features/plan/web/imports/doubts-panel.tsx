import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { Doubt, RecognisedPlan } from '../../model/recognised-plan.ts';
import { doubtKey, placeOf } from '../../model/review-doubts.ts';
import { suggestMend } from '../../model/suggest-mend.ts';
import { fieldId, type MendPlace, mendPlace } from './field-ids.ts';
import classes from './imports.module.css';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    title: (count: number) => (count === 0 ? 'Không còn điều nào cần xem lại' : `${count} điều cần xem lại`),
    row: (annex: number, number: string) => `Phụ lục ${annex}, dòng ${number}`,
    annex: (annex: number) => `Phụ lục ${annex}`,
    duty: (n: number) => `Việc có thời hạn ${n}`,
    outline: (number: string) => `Mục ${number}`,
    document: 'Phần đầu văn bản',
    mend: (value: string) => `Sửa thành “${value}”`,
    right: 'Đúng như bản gốc',
    rightOf: (message: string) => `Đúng như bản gốc: ${message}`,
    dismissed: (count: number) => `${count} điều đã xác nhận đúng như bản gốc`,
    show: 'Xem',
    hide: 'Ẩn',
    back: 'Xem lại',
    by: (name: string, at: string) => `${name}, ${at}`,
    now: 'vừa xong',
  },
  en: {
    title: (count: number) =>
      count === 0
        ? 'Nothing is left to look at'
        : count === 1
          ? '1 thing to look at'
          : `${count} things to look at`,
    row: (annex: number, number: string) => `Annex ${annex}, row ${number}`,
    annex: (annex: number) => `Annex ${annex}`,
    duty: (n: number) => `Dated obligation ${n}`,
    outline: (number: string) => `Part ${number}`,
    document: 'Head of the document',
    mend: (value: string) => `Make it “${value}”`,
    right: 'Right as it stands',
    rightOf: (message: string) => `Right as it stands: ${message}`,
    dismissed: (count: number) => `${count} found right as they stand`,
    show: 'Show',
    hide: 'Hide',
    back: 'Look again',
    by: (name: string, at: string) => `${name}, ${at}`,
    now: 'just now',
  },
});

interface DoubtsPanelProps {
  draft: ImportDraft;
  disabled: boolean;
  onGo: (place: MendPlace) => void;
}

/** The doubts that nobody has mended or dismissed, each one click from its field. */
export function DoubtsPanel({ draft, disabled, onGo }: DoubtsPanelProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const keptFocus = useKeptFocus<HTMLUListElement>();
  const { plan } = draft;
  const all = plan.doubts.map((doubt) => ({ doubt, key: doubtKey(plan, doubt) }));
  const dismissed = new Set(draft.dismissed);
  const open = all.filter(({ key }) => !dismissed.has(key));
  const settled = all.filter(({ key }) => dismissed.has(key));
  const textOf = (doubt: Doubt) => (language === 'vi' ? doubt.message : doubt.messageEn);
  return (
    <section className={`sv-sheet ${classes.doubts}`} aria-labelledby="dieu-can-xem">
      <h2 id="dieu-can-xem" tabIndex={-1}>
        {words.title(open.length)}
      </h2>
      <ul className={classes.doubtList} {...keptFocus}>
        {open.map(({ doubt, key }) => {
          const place = mendPlace(plan, doubt);
          const mend = disabled ? null : suggestMend(plan, doubt);
          return (
            <li key={`${key}|${doubt.where}`} className={classes.doubt}>
              <div className={classes.doubtText}>
                <Anchor
                  href={`#${fieldId(place.chosen, place.field)}`}
                  underline="always"
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(place);
                  }}
                >
                  {textOf(doubt)}
                </Anchor>{' '}
                <span className={classes.place}>{placeWords(plan, doubt.where, words)}</span>
              </div>
              {mend !== null && (
                <Button size="compact-md" onClick={() => draft.edit(mend.apply)}>
                  {words.mend(mend.value)}
                </Button>
              )}
              {!disabled && (
                <Button
                  size="compact-md"
                  variant="subtle"
                  aria-label={words.rightOf(textOf(doubt))}
                  onClick={() => draft.dismiss(key)}
                >
                  {words.right}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {settled.length > 0 && (
        <div>
          <Button size="compact-md" variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {words.dismissed(settled.length)} · {shown ? words.hide : words.show}
          </Button>
          {shown && (
            <ul className={classes.doubtList}>
              {settled.map(({ doubt, key }) => {
                const who = draft.dismissals.find((each) => each.key === key);
                return (
                  <li key={`${key}|${doubt.where}`} className={classes.doubt}>
                    <div className={classes.doubtText}>
                      {textOf(doubt)}{' '}
                      <span className={classes.place}>{placeWords(plan, doubt.where, words)}</span>{' '}
                      <span className={classes.place}>
                        ({who === undefined ? words.now : words.by(who.by, formatMoment(who.at))})
                      </span>
                    </div>
                    {!disabled && (
                      <Button size="compact-md" variant="subtle" onClick={() => draft.restore(key)}>
                        {words.back}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

interface PlaceWords {
  row(annex: number, number: string): string;
  annex(annex: number): string;
  duty(n: number): string;
  outline(number: string): string;
  document: string;
}

function placeWords(plan: RecognisedPlan, where: string, words: PlaceWords): string {
  const place = placeOf(plan, where);
  switch (place.kind) {
    case 'item': {
      const annex = plan.annexes[place.annex];
      const number = annex?.items[place.row]?.number;
      return words.row(annex?.number ?? 0, number && number !== '-' ? number : `(${place.row + 1})`);
    }
    case 'annex':
      return words.annex(plan.annexes[place.annex]?.number ?? 0);
    case 'duty':
      return words.duty(place.duty + 1);
    case 'outline':
      return words.outline(where.replace(/^outline /, ''));
    case 'document':
    case 'nowhere':
      return words.document;
  }
}
