/** Whether nothing has the focus, because what had it was taken off the page or disabled. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}
