import {
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import type { Orientation } from '../table-layout.ts';
import { PAGE } from './measures.ts';

/** What stands on pages that lie the same way. */
export interface Part {
  orientation: Orientation;
  children: (Paragraph | Table)[];
}

/**
 * The sections of Word for the parts of a text whose pages are counted on their own, without a number on its first page. Headers are
 * defined once, by the first section of the file; the others have them from there.
 */
export function sectionsOf(parts: readonly Part[], isFirst: boolean): ISectionOptions[] {
  return parts.map(({ orientation, children }, i) => ({
    ...(isFirst &&
      i === 0 && {
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
      }),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: i === 0,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: PAGE.top,
          bottom: PAGE.bottom,
          left: PAGE.left,
          right: PAGE.right,
          header: PAGE.header,
          footer: PAGE.header,
        },
        ...(i === 0 && { pageNumbers: { start: 1 } }),
      },
    },
    children,
  }));
}

/** In the middle of the top margin. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({ style: 'PageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
}
