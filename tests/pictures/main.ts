/**
 * Takes the README's pictures anew, or with `--check` looks whether all that the bot shows fits on screens of both
 * widths in both themes.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';

import { readSettings } from '../../src/app/settings.ts';
import { type Subcommand, parseCommandLine, runSubcommand } from '../../src/cli/subcommand.ts';
import { USER_ID } from '../discord/interactions.ts';
import { play } from '../discord/scene.ts';
import { findChromium, withPage } from './browser.ts';
import { THEMES, drawPage } from './draw-page.ts';
import type { Shown, Theme } from './draw-page.ts';
import { withFewColours } from './few-colours.ts';
import { layoutOf, layoutProblems } from './layout.ts';
import { CHECKED, NOW, PEOPLE, PICTURED } from './scenes.ts';
import type { Scene } from './scenes.ts';
import { strayBackslashes } from './stray-backslashes.ts';

const SHOTS = 'tests/pictures/shots';

/** Widths of screens in pixels of CSS: a channel on a desktop, and a phone. */
const WIDTHS = { desktop: 720, phone: 360 } as const;
type Width = keyof typeof WIDTHS;

/** What the README shows, beside each scene in the dark on a desktop. */
const MORE: readonly { readonly scene: string; readonly theme: Theme; readonly width: Width }[] = [
  { scene: 'answer-en-US', theme: 'light', width: 'desktop' },
  { scene: 'answer-zh-CN', theme: 'dark', width: 'phone' },
];

/** A scene that was played, with the texts of the documents that it was played with. */
type Played = { readonly scene: Scene; readonly shown: readonly Shown[]; readonly documents: readonly string[] };

async function played(scene: Scene): Promise<Played> {
  let result: Played | undefined;
  await play(
    async (stage) => {
      const shown = await scene.act(stage);
      result = {
        scene,
        shown,
        documents: stage.library.corpus().documents.map(({ title, text }) => `${title}\n${text}`),
      };
    },
    { now: () => NOW, ...scene.setting },
  );
  if (result === undefined) throw new Error(`The scene was not played: ${scene.name}`);
  return result;
}

async function open(page: Page, { scene, shown }: Played, theme: Theme, width: Width): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[width], height: 100 });
  const reader = { locale: scene.locale, now: NOW, names: { [USER_ID]: PEOPLE[scene.locale] } };
  await page.setContent(drawPage(shown, reader, theme));
}

async function take(page: Page): Promise<void> {
  await rm(SHOTS, { recursive: true, force: true });
  await mkdir(SHOTS, { recursive: true });
  for (const scene of PICTURED) {
    const done = await played(scene);
    const looks = [{ theme: 'dark', width: 'desktop' } as const, ...MORE.filter((one) => one.scene === scene.name)];
    for (const { theme, width } of looks) {
      await open(page, done, theme, width);
      const path = `${SHOTS}/${scene.name}-${theme}-${width}.png`;
      await writeFile(path, withFewColours(await page.screenshot({ fullPage: true })));
      console.log(path);
    }
  }
}

/** How many problems there are. */
async function check(page: Page): Promise<number> {
  let problems = 0;
  let pages = 0;
  for (const scene of [...PICTURED, ...CHECKED]) {
    const done = await played(scene);
    for (const theme of THEMES) {
      for (const width of ['desktop', 'phone'] as const) {
        await open(page, done, theme, width);
        const layout = await layoutOf(page);
        const found = [...layoutProblems(layout, WIDTHS[width]), ...strayBackslashes(layout.texts, done.documents)];
        for (const problem of found) console.log(`${scene.name}, ${theme}, ${width}: ${problem}`);
        problems += found.length;
        pages += 1;
      }
    }
  }
  console.log(`${pages} pages drawn, ${problems} problems.`);
  return problems;
}

const pictures: Subcommand = {
  name: 'pictures',
  usage: ['[--check]'],
  help: 'Takes the pictures of the README anew, or looks whether all that the bot shows fits on screens.',
  run: async (args) => {
    const { values } = parseCommandLine(args, { check: { type: 'boolean', default: false } });
    const chromium = findChromium(process.env);
    if (chromium === null) {
      console.log('Nothing was drawn: there is no Chromium on the PATH and none in CHROMIUM_PATH.');
      return 0;
    }
    if (values.check) return (await withPage(chromium, { density: 1 }, check)) > 0 ? 1 : 0;
    await withPage(chromium, { density: 2 }, take);
    return 0;
  },
};

const { stdin, stdout, stderr } = process;
const shell = { stdin, stdout, stderr, locale: 'en', readSettings };
process.exitCode = await runSubcommand(pictures, process.argv.slice(2), shell);
