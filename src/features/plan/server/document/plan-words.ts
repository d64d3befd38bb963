import { type Text, textOf } from '../../../../documents/official/official-document.ts';

/**
 * Words that must stay together so that they can be read again: where a line ends with a hyphen or a stroke, nobody can tell whether a
 * space followed it. The space becomes one that no line breaks at.
 */
export const kept = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}][-/]) (?=[\p{Lu}\p{N}])/gu, '\u00a0');

/** A run of plain words of a plan. */
export const wordsOf = (text: string): Text => textOf(kept(text));
