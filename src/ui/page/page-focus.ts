/** Whether a page was come to whose heading is not there yet, because its content is still being read. */
let pending = false;

/** Moves the focus to the heading of the page just come to, as soon as there is one. Told by the router. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('h1');
  pending = heading === null;
  heading?.focus({ preventScroll: true });
}

/** Told by a page that has just drawn its heading. */
export function headingAppeared(heading: HTMLElement | null): void {
  if (!pending) return;
  pending = false;
  heading?.focus({ preventScroll: true });
}
