import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { useImportUnits } from './import-units.ts';
import classes from './imports.module.css';
import { UnitName, type UnitNameProps } from './unit-name.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đơn vị được nêu tên',
    intro:
      'Tên trong văn bản được so với cây đơn vị. Điều bạn xác nhận được ghi nhớ cho các văn bản sau của cùng cơ quan.',
    onlyOpen: 'Chỉ hiện tên chưa rõ',
    allClear: 'Mọi tên đã rõ là đơn vị nào.',
  },
  en: {
    title: 'Units named',
    intro:
      'Names in the document are compared with the tree of units. What you confirm is remembered for later papers of the same body.',
    onlyOpen: 'Only names that are not clear',
    allClear: 'It is clear for every name which unit it is.',
  },
});

type UnitsPanelProps = Omit<UnitNameProps, 'item'>;

/** Which units the names in the document mean, to confirm. */
export function UnitsPanel({ importId, disabled, onBefore, onChoose }: UnitsPanelProps) {
  const words = useMessages(messages);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const keptFocus = useKeptFocus<HTMLUListElement>();
  const query = useImportUnits(importId);
  return (
    <section aria-labelledby="don-vi-neu-ten">
      <h2 id="don-vi-neu-ten">{words.title}</h2>
      <p className={classes.place}>{words.intro}</p>
      <Checkbox
        my="sm"
        label={words.onlyOpen}
        checked={onlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
      <Loaded query={query} lines={4}>
        {({ items }) => {
          const shown = onlyOpen
            ? items.filter(({ match }) => match === 'candidates' || match === 'none')
            : items;
          return (
            <>
              {shown.length === 0 && <p>{words.allClear}</p>}
              <ul className={classes.rows} {...keptFocus}>
                {shown.map((item) => (
                  <UnitName
                    key={item.text}
                    item={item}
                    importId={importId}
                    disabled={disabled}
                    onBefore={onBefore}
                    onChoose={onChoose}
                  />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
