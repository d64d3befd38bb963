import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Serving } from '../../src/serve.ts';
import { startOnDemo } from './application.ts';
import { leaveBrowser, openWindow, signIn, theBrowser, type Window } from './browser.ts';

/** What the browser itself reports when the server refuses a request. */
const REFUSED = /the server responded with a status of 4\d\d/;

/** The application with the demo workspace and a browser, for all tests of a file. */
export interface Suite {
  /** Such as `http://127.0.0.1:40123`. */
  address(): string;
  /** A fresh window of nobody yet, on this application or another; close its context. */
  open(address?: string): Promise<Window>;
  /**
   * Runs `work` in a fresh window of `login`, or of a stranger when null; afterwards nothing may have gone wrong in the
   * window, but for requests refused to the stranger, who is asked who he is.
   */
  inWindow(login: string | null, work: (window: Window) => Promise<void>): Promise<void>;
}

/** Starts application and browser before the tests of the file that calls it, and ends them afterwards. */
export function browserSuite(): Suite {
  let application: Serving;
  let browser: Browser;
  before(async () => {
    application = await startOnDemo();
    browser = await theBrowser();
  });
  after(async () => {
    await leaveBrowser();
    await application?.stop();
  });
  const open = (address = application.address) => openWindow(browser, address);
  return {
    address: () => application.address,
    open,
    inWindow: async (login, work) => {
      const window = await open();
      try {
        if (login !== null) await signIn(window, login);
        await work(window);
        const faults = window.takeFaults().filter((fault) => login !== null || !REFUSED.test(fault));
        assert.deepEqual(faults, []);
      } finally {
        await window.context.close();
      }
    },
  };
}
