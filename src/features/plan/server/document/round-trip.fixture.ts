import type { OutlineNode, RecognisedItem, RecognisedPlan } from '../../model/recognised-plan.ts';

/**
 * A plan as far as paper keeps it, for comparing a plan with what is read from its own export. Left out or made alike, and nothing else:
 * - `source`: where something stood in the file;
 * - the case of letters that Decree 30/2020/NĐ-CP sets in capitals: bodies of the head, capacity and position of the signer, titles of
 *   parts with a Roman number and what is found in them, titles of annexes and headings in tables;
 * - the leading zero of a number below ten;
 * - marks that close a line: of bases, recipients, and of the last words of the text, which end `./.`;
 * - the line "(Kèm theo …)" of annexes, which is written anew from the head, with its doubts;
 * - the words that the doubt about a blank date quotes, and the order of doubts.
 */
export function comparable(plan: RecognisedPlan): unknown {
  const { document } = plan;
  return {
    document: {
      ...document,
      number: document.number?.replace(/^\d$/, '0$&') ?? null,
      superior: upper(document.superior),
      issuer: upper(document.issuer),
      legalBases: document.legalBases.map((basis) => ({ ...basis, text: unclosed(basis.text) })),
      opening: document.opening ?? [],
      signer: {
        authority: upper(document.signer.authority),
        capacity: upper(document.signer.capacity),
        position: upper(document.signer.position),
        name: document.signer.name,
      },
      recipients: document.recipients.map(unclosed),
    },
    outline: closed(plan.outline).map(part),
    annexes: plan.annexes.map(({ source: _, ...annex }) => ({
      ...annex,
      title: upper(annex.title),
      items: annex.items.map(row),
    })),
    duties: plan.duties.map(({ source: _, ...duty }) => ({
      ...duty,
      text: upper(unclosed(duty.text)),
      actor: upper(duty.actor),
    })),
    movements: plan.movements.map(({ name, source }) => ({ name: upper(name), source })),
    doubts: plan.doubts
      .filter(({ code }) => code !== 'annex-reference-blank' && code !== 'annex-reference-mismatch')
      .map(({ code, where, message }) => `${where}: ${code} ${code === 'date-blank' ? '' : message}`)
      .sort(),
  };
}

const upper = (text: string | null | undefined) => text?.toLocaleUpperCase('vi') ?? null;
const unclosed = (text: string) => text.replace(/\s*[;,.]?$/, '');

function part({ source: _, ...node }: OutlineNode): object {
  return {
    ...node,
    title: /^[IVX]+$/.test(node.number ?? '') ? upper(node.title) : node.title,
    tables: node.tables ?? [],
    children: node.children.map(part),
  };
}

function row({ source: _, ...item }: RecognisedItem): object {
  return {
    ...item,
    section: upper(item.section),
    sections: item.sections.map(upper),
    doubts: item.doubts.toSorted(),
  };
}

/** The text without the mark behind its last words. */
function closed(outline: readonly OutlineNode[]): OutlineNode[] {
  const last = outline.at(-1);
  if (last === undefined) return [];
  const inner = last.children.length > 0;
  const words = last.paragraphs.at(-1);
  const endsWithTable = last.tables?.some(({ after }) => after >= last.paragraphs.length) ?? false;
  const mended: OutlineNode = inner
    ? { ...last, children: closed(last.children) }
    : endsWithTable
      ? last
      : words === undefined
        ? { ...last, title: unclosed(last.title) }
        : { ...last, paragraphs: last.paragraphs.with(-1, unclosed(words)) };
  return [...outline.slice(0, -1), mended];
}
