/**
 * By how much a bar on time may be missed in a test: others run meanwhile, on machines that nobody knows. Whether the bar itself is met
 * is told by the figure of an idle machine; a test catches what is slower by another order.
 */
export const BUSY = 5;
