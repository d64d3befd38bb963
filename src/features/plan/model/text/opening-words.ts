/** Longer than this no words are a title. */
const LONG = 260;

/** What follows a number is a title when it is short, else a paragraph whose opening words serve as one. */
export function titleOf(rest: string, bold: boolean): { title: string; paragraph: string | null } {
  if (bold || rest.length <= LONG) return { title: rest.replace(/\s*:$/, ''), paragraph: null };
  const opening =
    /^.{20,220}?(?=[.;:](?:\s|$))/su.exec(rest)?.[0] ??
    /^.{20,200}(?=[\s,])/su.exec(rest)?.[0] ??
    rest.slice(0, 200);
  return { title: opening, paragraph: rest };
}

/** Whether a part has no title of its own: it opens with a long paragraph whose first words serve as one. */
export function opensWithParagraph(part: { title: string; paragraphs: readonly string[] }): boolean {
  const [first = ''] = part.paragraphs;
  return first.length > LONG && titleOf(first, false).title === part.title;
}
