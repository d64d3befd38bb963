import type { Chosen } from '../../model/source-links.ts';
import type { ImportDraft } from './use-import-draft.ts';

/** What every editor of a part of the recognised plan takes: the draft, which part is open, and how to open another or show its source. */
export interface EditorProps {
  draft: ImportDraft;
  chosen: Chosen | null;
  disabled: boolean;
  onChoose: (chosen: Chosen | null) => void;
  onShowSource: (chosen: Chosen) => void;
}
