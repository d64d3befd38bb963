import type { Page } from 'playwright-core';

/** What `teachAxe` leaves in the page. */
interface Colours {
  /** Colours and sizes of texts, with what lies behind them, whose contrast axe found to be enough. */
  enough: Set<string>;
  /** What lies behind each element, as long as the page stands still; null where that is not its ancestors. */
  grounds: WeakMap<Element, string | null>;
}

/** Of all pages that this process looked at. */
const known = new Set<string>();

/**
 * The contrast of a text follows from its colours, its size and the backgrounds it lies on; finding it out for each text of each page again
 * was half the work of axe. Texts whose like was found good, on this page or another, are left out from now on; those that
 * float over others without a background of their own are judged each time.
 * @param run runs axe, which is in the page
 */
export async function judgingColoursOnce<T>(page: Page, run: () => Promise<T>): Promise<T> {
  await page.evaluate(teachAxe, [...known]);
  const result = await run();
  const enough = await page.evaluate(() => {
    const { colours } = window as unknown as { colours: Colours };
    return [...colours.enough];
  });
  for (const key of enough) known.add(key);
  return result;
}

/** Runs in the page. */
function teachAxe(known: string[]): void {
  interface Audit {
    rules: { id: string; matches: (node: Element, ...rest: unknown[]) => boolean }[];
    checks: Record<string, { evaluate: (node: Element, ...rest: unknown[]) => boolean | undefined }>;
  }
  const page = window as unknown as { axe: { _audit: Audit }; colours?: Colours };
  const isTaught = page.colours !== undefined;
  const colours = { enough: new Set(known), grounds: new WeakMap<Element, string | null>() };
  page.colours = colours;
  if (isTaught) return;
  const rule = page.axe._audit.rules.find(({ id }) => id === 'color-contrast');
  const check = page.axe._audit.checks['color-contrast'];
  if (rule === undefined || check === undefined) throw new Error('axe has no rule for contrast any more');
  const groundOf = (element: Element | null): string | null => {
    if (element === null) return '';
    const found = page.colours?.grounds.get(element);
    if (found !== undefined) return found;
    const ground = findGround(element);
    page.colours?.grounds.set(element, ground);
    return ground;
  };
  const findGround = (element: Element): string | null => {
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const behind = groundOf(element.parentElement);
    const isOpaque = backgroundColor.startsWith('rgb(');
    if (!isOpaque && (behind === null || position === 'absolute' || position === 'fixed')) return null;
    const isNothing = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1';
    return isNothing ? behind : `${backgroundColor} ${backgroundImage} ${opacity} < ${behind ?? ''}`;
  };
  const keyOf = (element: Element): string | null => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const ground = groundOf(element);
    return ground === null ? null : `${color} ${fontSize} ${fontWeight} ${textShadow} < ${ground}`;
  };
  // Axe finds that too, but only after it has looked at everything around the element.
  const hasWords = ({ nodeName, childNodes }: Element) =>
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(nodeName) ||
    [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '');
  const { matches } = rule;
  const { evaluate } = check;
  rule.matches = function (node, ...rest) {
    if (!hasWords(node)) return false;
    const key = keyOf(node);
    if (key !== null && page.colours?.enough.has(key)) return false;
    return matches.call(this, node, ...rest);
  };
  check.evaluate = function (node, ...rest) {
    const result = evaluate.call(this, node, ...rest);
    const key = result === true ? keyOf(node) : null;
    if (key !== null) page.colours?.enough.add(key);
    return result;
  };
}
