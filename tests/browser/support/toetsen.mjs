// Somebody who works by keyboard alone, and what it costs him.
import assert from 'node:assert/strict';

// Every key that somebody presses, counted; a letter is a key.
export class Toetsen {
  constructor(page) { Object.assign(this, { page, aantal: 0, begin: Date.now() }); }
  async druk(...toetsen) { for (const toets of toetsen) { this.aantal += 1; await this.page.keyboard.press(toets); } }
  async typ(tekst) { this.aantal += tekst.length; await this.page.keyboard.type(tekst); }
  async naar(wat) {
    for (let i = 0; i < 80; i += 1) {
      await this.druk('Tab');
      const naam = await this.page.evaluate(() => {
        const e = document.activeElement;
        const groep = e.type === 'radio' ? `${e.closest('fieldset')?.querySelector('legend')?.innerText} ` : '';
        return groep + (e.labels?.[0]?.innerText ?? e.innerText ?? '');
      });
      if (naam.startsWith(wat)) return;
    }
    assert.fail(`Tab never comes to ${wat}`);
  }
  seconden() { return ((Date.now() - this.begin) / 1000).toFixed(1); }
}
