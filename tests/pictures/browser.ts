/** Headless Chromium: the system's own, nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

import { WrongUse } from '../../src/cli/subcommand.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The browser's executable: what CHROMIUM_PATH says, else the first of the usual names on the PATH; null for none.
 * @throws WrongUse when CHROMIUM_PATH says what is none
 */
export function findChromium({ CHROMIUM_PATH: path, PATH = '' }: NodeJS.ProcessEnv): string | null {
  if (path !== undefined && path !== '') {
    if (isExecutable(path)) return path;
    throw new WrongUse(`CHROMIUM_PATH is no program: ${path}`);
  }
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A page of a browser, for HTML that needs no script and nothing from outside.
 * @param density how many pixels are drawn for each one of CSS
 */
export async function withPage<Result>(
  executable: string,
  { density }: { readonly density: number },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: executable,
    // Letters that do not depend on the screen.
    args: ['--font-render-hinting=none', '--disable-lcd-text'],
    // Root cannot have one, and a page of our own making without script needs none.
    chromiumSandbox: false,
  });
  try {
    const context = await browser.newContext({ deviceScaleFactor: density, javaScriptEnabled: false, offline: true });
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}
