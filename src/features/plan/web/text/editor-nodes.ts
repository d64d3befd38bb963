import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { headingTyped, numberMark } from '../../model/text/numbering.ts';

const LEVELS = [1, 2, 3, 4, 5, 6];
/** Headings of the text hang below the heading of its section, which is an h2. */
const tagOf = (level: number) => `h${Math.min(6, level + 2)}`;

/** A part of the text: its number stands before its title and is no text to type in. */
const PlanHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return {
      level: { default: 1, rendered: false },
      number: { default: null, rendered: false },
      opens: { default: false, rendered: false },
    };
  },
  parseHTML() {
    return [
      {
        tag: '[data-heading]',
        contentElement: '[data-words]',
        getAttrs: (element) => ({
          level: Number(element.getAttribute('data-heading')) || 1,
          number: element.getAttribute('data-number'),
        }),
      },
      ...LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 4) } })),
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { level, number } = node.attrs;
    const attributes = { 'data-heading': level, ...(number && { 'data-number': number }) };
    return [
      tagOf(level),
      mergeAttributes(HTMLAttributes, attributes),
      ['span', { contenteditable: 'false', 'data-mark': '' }, number ? `${numberMark(number)} ` : ''],
      ['span', { 'data-words': '' }, 0],
    ];
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^([IVX]{1,5}\.|\d{1,2}\.|\d{1,2}\.\d{1,2}\.?|[a-zđ]\))\s$/u,
        handler: ({ match, chain, range, state }) => {
          const heading = headingTyped(match[1] ?? '');
          if (heading === null || state.selection.$from.parent.type.name !== 'paragraph') return null;
          chain().deleteRange(range).setNode('heading', heading).run();
          return;
        },
      }),
    ];
  },
});

/** A point of a list with the dash or plus that offices write. */
const PlanItem = Node.create({
  name: 'item',
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return { mark: { default: '-', rendered: false } };
  },
  parseHTML() {
    return [
      {
        tag: '[data-item]',
        contentElement: '[data-words]',
        getAttrs: (element) => ({ mark: element.getAttribute('data-item') }),
      },
      { tag: 'li' },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    return [
      'p',
      mergeAttributes(HTMLAttributes, { 'data-item': node.attrs.mark }),
      ['span', { contenteditable: 'false', 'data-mark': '' }, `${node.attrs.mark} `],
      ['span', { 'data-words': '' }, 0],
    ];
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^([-+•])\s$/,
        handler: ({ match, chain, range, state }) => {
          if (state.selection.$from.parent.type.name !== 'paragraph') return null;
          chain().deleteRange(range).setNode('item', { mark: match[1] }).run();
          return;
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    const isAtStart = () => {
      const { selection } = this.editor.state;
      return selection.empty && selection.$from.parentOffset === 0;
    };
    return {
      // A new point follows a point; from an empty one the list ends.
      Enter: ({ editor }) => {
        if (!editor.isActive('item')) return false;
        const attributes = editor.getAttributes('item');
        if (editor.state.selection.$from.parent.content.size === 0)
          return editor.commands.setNode('paragraph');
        return editor.chain().splitBlock().setNode('item', attributes).run();
      },
      Backspace: ({ editor }) =>
        (editor.isActive('item') || editor.isActive('heading')) && isAtStart()
          ? editor.commands.setNode('paragraph')
          : false,
    };
  },
});

/** One paragraph a cell: on paper and when read again a cell is one line of words. */
const cells = { content: 'paragraph' };

/** What the editor of a plan's text knows: no looks, only what the paper keeps. */
export const PLAN_EXTENSIONS = [
  StarterKit.configure({
    heading: false,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    code: false,
    codeBlock: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    horizontalRule: false,
    link: false,
    trailingNode: false,
  }),
  PlanHeading,
  PlanItem,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend(cells),
  TableCell.extend(cells),
];
