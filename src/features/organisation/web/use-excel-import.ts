import { useState } from 'react';
import { api, toQueryString } from '../../../ui/api/api.ts';
import { isProblem } from '../../../ui/api/problem.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { ImportView } from '../server/import.schema.ts';
import { useRefresh } from './organisation-queries.ts';

const messages = defineMessages({
  vi: {
    saved: (created: string, changed: string) =>
      `Đã lưu: ${created} hàng thêm mới, ${changed} hàng thay đổi.`,
  },
  en: {
    saved: (created: string, changed: string) => `Saved: ${created} new rows, ${changed} changed rows.`,
  },
});

/** Where lists are exported, imported, and their template is. */
export const EXCEL_PATHS = { units: '/api/units', people: '/api/people' } as const;
export type ExcelKind = keyof typeof EXCEL_PATHS;

/** Sends a file for its preview, and once more to save it; says what stands in the file meanwhile. */
export function useExcelImport(kind: ExcelKind, onSaved: () => void) {
  const words = useMessages(messages);
  const own = useMe().roles[0];
  const refresh = useRefresh();
  const [under, setUnder] = useState<Option | null>(
    own === undefined ? null : { value: own.unitId, label: own.unitName },
  );
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportView | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = async (chosen: File, confirm: boolean) => {
    if (under === null) return;
    setBusy(true);
    setError(null);
    try {
      const query = toQueryString({ under: under.value, ...(confirm && { confirm, seen: preview?.seen }) });
      const answer = await api.upload<ImportView>(`${EXCEL_PATHS[kind]}/import${query}`, chosen);
      if (!answer.saved) return setPreview(answer);
      refresh();
      toast.done(words.saved(formatNumber(answer.counts.new), formatNumber(answer.counts.changed)));
      onSaved();
    } catch (problem) {
      setError(problem);
      // What has changed meanwhile is shown in place of what was seen.
      if (isProblem(problem, 'stale-version') && problem.current !== undefined)
        setPreview(problem.current as ImportView);
    } finally {
      setBusy(false);
    }
  };
  const again = () => {
    setFile(null);
    setPreview(null);
    setError(null);
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    void send(chosen, false);
  };
  const confirm = () => {
    if (file !== null) void send(file, true);
  };
  return { under, setUnder, file, preview, busy, error, choose, confirm, again };
}
