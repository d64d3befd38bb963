import { useState } from 'react';
import { api, toQueryString } from '../api/api.ts';
import { isProblem } from '../api/problem.ts';
import type { ImportPreviewView } from './import-preview.tsx';

/** What the server answers to a sheet that was sent: what it would do, or that it was saved. */
export type SheetImportAnswer = ImportPreviewView & { saved: boolean; seen: string };

/**
 * A sheet on its way in: sent for its preview, looked at, and sent once more to be saved as it was seen.
 * @param params what its address says besides
 * @param onSaved told what was answered when it had been saved
 */
export function useSheetImport(
  path: string,
  params: Record<string, string>,
  onSaved: (answer: SheetImportAnswer) => void,
) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<SheetImportAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = async (chosen: File, seen?: string) => {
    setBusy(true);
    setError(null);
    try {
      const query = toQueryString({ ...params, ...(seen !== undefined && { confirm: true, seen }) });
      const answer = await api.upload<SheetImportAnswer>(`${path}${query}`, chosen);
      if (answer.saved) onSaved(answer);
      else setPreview(answer);
    } catch (problem) {
      setError(problem);
      // What has changed meanwhile is shown in place of what was seen.
      if (isProblem(problem, 'stale-version') && problem.current !== undefined)
        setPreview(problem.current as SheetImportAnswer);
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    void send(chosen);
  };
  const confirm = () => {
    if (file !== null && preview !== null) void send(file, preview.seen);
  };
  const again = () => {
    setFile(null);
    setPreview(null);
    setError(null);
  };
  return { file, preview, busy, error, choose, confirm, again };
}
