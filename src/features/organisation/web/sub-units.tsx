import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { UNIT_KIND_NAMES } from '../model/unit.ts';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { useDay, useTreeLevel } from './organisation-queries.ts';

const messages = defineMessages({
  vi: {
    title: (count: string) => `Đơn vị trực thuộc (${count})`,
    none: 'Không có đơn vị trực thuộc vào ngày này.',
    more: (count: string) => `Xem thêm ${count} đơn vị`,
    below: (count: string) => `${count} đơn vị trực thuộc`,
  },
  en: {
    title: (count: string) => `Units below (${count})`,
    none: 'There are no units below on this day.',
    more: (count: string) => `Show ${count} more`,
    below: (count: string) => `${plural(count, 'unit')} below`,
  },
});

const SHOWN = 12;

/** The units right below a unit on the chosen day. */
export function SubUnits({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [ngay] = useDay();
  const [all, setAll] = useState(false);
  const level = useTreeLevel(unit.id, unit.exists ? ngay : unit.asOf, unit.childCount > 0);
  return (
    <Section title={words.title(formatNumber(unit.childCount))}>
      {unit.childCount === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <Loaded query={level} lines={3}>
          {({ items }) => (
            <>
              <ul className={classes.plain}>
                {items.slice(0, all ? undefined : SHOWN).map(({ id, name, kind, childCount }) => (
                  <li key={id} className={classes.split}>
                    <TextLink to="/don-vi/$unitId" params={{ unitId: id }} search={{ ngay }}>
                      {name}
                    </TextLink>
                    <span className={classes.quiet}>
                      {UNIT_KIND_NAMES[kind][language]}
                      {childCount > 0 && ` · ${words.below(formatNumber(childCount))}`}
                    </span>
                  </li>
                ))}
              </ul>
              {!all && items.length > SHOWN && (
                <Button variant="subtle" onClick={() => setAll(true)}>
                  {words.more(formatNumber(items.length - SHOWN))}
                </Button>
              )}
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}
