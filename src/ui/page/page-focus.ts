/** Whether a navigation has happened whose page has not yet taken the focus. */
let pending = false;

/** Told by the router when the path has changed. */
export function expectFocus(): void {
  pending = true;
}

/** Moves the focus to the heading of the page just come to, once a navigation. */
export function takeFocus(heading: HTMLElement | null): void {
  if (!pending || heading === null) return;
  pending = false;
  heading.focus({ preventScroll: true });
}
