import { Anchor } from '@mantine/core';
import type { DocumentFileView } from '../server/document.schema.ts';

/** Types that the browser shows by itself, in a tab of their own. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg'];

/** A version of a document to open or save. */
export function VersionLink({ documentId, file }: { documentId: string; file: DocumentFileView }) {
  const href = `/api/documents/${documentId}/files/${file.id}`;
  const shown = SHOWN.includes(file.mediaType);
  return (
    <Anchor
      href={shown ? `${href}?inline=true` : href}
      underline="always"
      inherit
      {...(shown && { target: '_blank', rel: 'noreferrer' })}
    >
      {file.name}
    </Anchor>
  );
}
