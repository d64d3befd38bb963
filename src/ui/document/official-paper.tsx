import './official-paper.css';

/** An official document as the server rendered it for the screen (`renderHtml`, all text escaped), on sheets of paper. */
export function OfficialPaper({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by our own renderer, which escapes every text
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
