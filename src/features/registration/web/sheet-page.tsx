import { Alert } from '@mantine/core';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { SHEET_ROUND_WORDS, SHEET_STATE_WORDS } from '../model/sheet-words.ts';
import { useSheet } from './registration-queries.ts';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { SheetSteps } from './sheet-steps.tsx';

const messages = defineMessages({
  vi: {
    title: (year: number) => `Đăng ký thi đua năm ${year}`,
    returned: (reason: string) => `Thủ trưởng trả lại để sửa: ${reason}`,
  },
  en: {
    title: (year: number) => `Registration for ${year}`,
    returned: (reason: string) => `Returned by the head: ${reason}`,
  },
});

/** A registration sheet with its rows. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const query = useSheet(usePathParam('sheetId'));
  return (
    <Loaded query={query}>
      {(sheet) => (
        <PageFrame
          title={words.title(sheet.year)}
          badge={<StatusBadge of={SHEET_STATE_WORDS} value={sheet.state} />}
          intro={`${sheet.unitName} · ${SHEET_ROUND_WORDS[sheet.round][language]}`}
          acts={<SheetSteps sheet={sheet} />}
        >
          {sheet.returnReason !== null && (
            <Alert color="amber" mb="md">
              {words.returned(sheet.returnReason)}
            </Alert>
          )}
          <SheetFacts sheet={sheet} />
          <SheetRows sheet={sheet} />
        </PageFrame>
      )}
    </Loaded>
  );
}
