import type { Visitor } from './visitor.js';

/** How somebody works on a page: each control by the name that it bears. */
export interface Hand {
  /** A button; the next page is there. */
  press(name: string | RegExp): Promise<void>;
  /** A link; the next page is there. */
  follow(name: string | RegExp): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** The option at that place of the list. */
  choose(label: string | RegExp, place: number): Promise<void>;
}

export type HandOf = (visitor: Visitor) => Hand;

export const byMouse: HandOf = ({ page }) => {
  const click = async (role: 'button' | 'link', name: string | RegExp) => {
    const target = page.getByRole(role, { name, exact: true }).first();
    await Promise.all([page.waitForEvent('domcontentloaded'), target.click()]);
    await page.waitForLoadState();
  };
  return {
    press: (name) => click('button', name),
    follow: (name) => click('link', name),
    fill: (label, text) => page.getByLabel(label, { exact: true }).first().fill(text),
    choose: async (label, index) => {
      await page.getByLabel(label, { exact: true }).first().selectOption({ index });
    },
  };
};

/** Tab, letters, Enter and arrows alone. */
export const byKeyboard: HandOf = (visitor) => {
  const { page } = visitor;
  const enter = async (kind: 'button' | 'a', name: string | RegExp) => {
    await visitor.tabTo(name, kind);
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    await page.waitForLoadState();
  };
  return {
    press: (name) => enter('button', name),
    follow: (name) => enter('a', name),
    fill: async (label, text) => {
      await visitor.tabTo(label);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    choose: async (label, place) => {
      await visitor.tabTo(label, 'select');
      await page.keyboard.press('Home');
      for (let steps = 0; steps < place; steps++) await page.keyboard.press('ArrowDown');
    },
  };
};
