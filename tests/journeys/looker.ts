// Looks at a screen, light and dark, at 1280 × 800, at 800 × 600 and at 200 %: nothing that WCAG 2.2 AA forbids, nothing wider
// than the window. QUARTERDAY_PICTURES names a folder for pictures of all that was looked at, for people to look at.
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const pictures = process.env.QUARTERDAY_PICTURES;

const sizes = [
  { name: '1280', width: 1280, height: 800 },
  { name: '800', width: 800, height: 600 },
  // 1280 by 800 at 200 %: the layout has half the pixels.
  { name: '200-percent', width: 640, height: 400 },
];

/** Looks at the screen as it stands in every size and colour, and keeps what is wrong until the end. */
export function lookerAt(page: Page) {
  const wrong: string[] = [];
  const lookAt = async (as: string, axe: AxeBuilder) => {
    const { violations } = await axe.setLegacyMode().analyze();
    for (const { id, nodes } of violations) {
      wrong.push(...nodes.map(({ html, any }) => `${as}: ${id}: ${html} ${any[0]?.message ?? ''}`));
    }
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${as}.png`), fullPage: true });
  };
  const look = async (screen: string, only: readonly string[] = sizes.map(({ name }) => name)) => {
    for (const { name, width, height } of sizes.filter((size) => only.includes(size.name))) {
      await page.setViewportSize({ width, height });
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (tooWide > 0) wrong.push(`${screen} at ${name}: ${tooWide} pixels wider than the window`);
      await lookAt(`${screen} ${name} light`, new AxeBuilder({ page }).withTags(wcag22aa));
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      // In the dark nothing but the colours is different.
      await lookAt(`${screen} ${name} dark`, new AxeBuilder({ page }).withRules('color-contrast'));
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  return Object.assign(look, { expectNothing: () => expect(wrong).toEqual([]) });
}
